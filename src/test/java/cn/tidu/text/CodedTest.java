package cn.tidu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every constant with a code or a name in two languages, wherever it stands. */
class CodedTest {
    private static Set<Class<?>> enumsThatAre(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.tidu").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(kind))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    @Test
    void codesAreOneOfAKindAndAreWhatTheApiSays() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Set<Class<?>> all = enumsThatAre(Coded.class);
        assertThat(all).hasSizeGreaterThan(5);
        for (Class<?> type : all) {
            Object[] constants = type.getEnumConstants();
            assertThat(constants).extracting(one -> ((Coded) one).code()).doesNotHaveDuplicates();
            for (Object one : constants) {
                assertThat(json.writeValueAsString(one)).isEqualTo("\"" + ((Coded) one).code() + "\"");
            }
        }
    }

    @Test
    void namesAreThereInBothLanguages() {
        Set<Class<?>> all = enumsThatAre(Named.class);
        assertThat(all).hasSizeGreaterThan(5);
        for (Class<?> type : all) {
            for (Object one : type.getEnumConstants()) {
                assertThat(((Named) one).nameZh()).as(type + "." + one).isNotBlank();
                assertThat(((Named) one).nameEn()).as(type + "." + one).isNotBlank();
            }
        }
    }

    private enum Fruit implements Coded {
        APPLE,
        STAR_FRUIT
    }

    @Test
    void anUnknownCodeIsToldWithTheCodesThereAre() {
        assertThat(Coded.find(Fruit.class, "star-fruit")).contains(Fruit.STAR_FRUIT);
        assertThat(Coded.find(Fruit.class, "STAR_FRUIT")).isEmpty();
        assertThatThrownBy(() -> Coded.of(Fruit.class, "pear"))
                .hasMessageContaining("pear")
                .hasMessageContaining("apple, star-fruit");
    }
}
