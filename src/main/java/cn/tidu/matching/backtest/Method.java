package cn.tidu.matching.backtest;

import cn.tidu.text.Named;
import cn.tidu.text.Text;

/**
 * What puts the parks in order (排序方法): Tidu's ranking, and three baselines over two pools: the parks that Tidu's hard rules
 * leave, which tells what the criteria add, and every park that stood on that day, which tells what the whole adds.
 */
enum Method implements Named {
    TIDU("Tidu", "Tidu"),
    RANDOM("随机", "random"),
    NEAREST("最近园区", "nearest park"),
    INDUSTRY("仅看产业", "industry only"),
    RANDOM_OF_ALL("随机，全部园区", "random, all parks"),
    NEAREST_OF_ALL("最近园区，全部园区", "nearest park, all parks"),
    INDUSTRY_OF_ALL("仅看产业，全部园区", "industry only, all parks");

    private final Text named;

    Method(String nameZh, String nameEn) {
        this.named = new Text(nameZh, nameEn);
    }

    @Override
    public Text named() {
        return named;
    }
}
