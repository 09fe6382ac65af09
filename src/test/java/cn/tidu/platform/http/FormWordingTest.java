package cn.tidu.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised on the command line by flags is advised over HTTP by fields. */
class FormWordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "用 --crs EPSG:4547 之类指明!用 crs=EPSG:4547 之类指明",
                "say --crs EPSG:… or --datum …;!say crs=EPSG:… or datum=…;",
                "或用 --datum gcj02|bd09|cgcs2000|wgs84 指明!或用 datum=gcj02|bd09|cgcs2000|wgs84 指明",
                "请加 --swap-xy --crs EPSG:4548。!请加 swapXy=true crs=EPSG:4548。",
                "Name it with --crs, such as --crs EPSG:4490!Name it with crs, such as crs=EPSG:4490",
                "GBK (--encoding)!GBK (encoding)",
                "可用 --mapping 指定!可用 mapping 指定",
                "一段 -- 没有参数的话!一段 -- 没有参数的话"
            })
    void flagsBecomeFields(String text, String expected) {
        assertThat(FormWording.of(text)).isEqualTo(expected);
    }
}
