package cn.tidu.files.reader;

/** What came from the reading process is not what it should be (消息有误): nothing of it is believed any more. */
final class BrokenWire extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenWire(String why) {
        super(why, null, false, false);
    }
}
