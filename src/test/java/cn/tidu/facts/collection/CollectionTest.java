package cn.tidu.facts.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tidu.platform.access.Identity;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectionTest {
    @Test
    void noIdIsThereTwiceAndEachCollectionIsThereForSomething() {
        assertThat(Arrays.stream(Collection.values()).map(Collection::id)).doesNotHaveDuplicates();
        for (Choice choice : new Choice[] {Choice.OF_FILES, Choice.ON_THE_MAP, Choice.OF_IMPORTS}) {
            assertThat(choice.ids()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(choice.listed().split(", ")).containsExactlyElementsOf(choice.ids());
            for (String id : choice.ids()) {
                assertThat(choice.find(id)).isPresent().get().isIn(choice.all());
            }
            assertThat(choice.find("nosuch")).isEmpty();
        }
        for (Collection collection : Collection.values()) {
            assertThat(collection.file().isPresent()
                            || collection.features().isPresent()
                            || collection.imported().isPresent())
                    .as(collection.id())
                    .isTrue();
        }
    }

    @Test
    void secretsAreNotThereForThePublic() {
        for (Choice choice : new Choice[] {Choice.OF_FILES, Choice.ON_THE_MAP}) {
            assertThat(choice.visibleTo(Identity.PUBLIC).all()).noneMatch(Collection::secret);
            assertThat(choice.visibleTo(Identity.local("x")).all()).isEqualTo(choice.all());
        }
    }

    /** A Shapefile has ten bytes for a name, and knows no upper and lower case. */
    @ParameterizedTest
    @EnumSource
    void columnsOfFilesHaveNamesOfTheirOwn(Collection collection) {
        collection.file().ifPresent(form -> {
            assertThat(form.columns()).extracting(FileColumn::header).doesNotHaveDuplicates();
            assertThat(form.columns())
                    .extracting(column -> column.shortName().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,9}"));
            assertThat(form.metadata().labelled().keySet()).containsExactly("标题", "来源", "日期", "许可", "精度", "说明");
        });
    }

    @ParameterizedTest
    @EnumSource
    void propertiesHaveNamesOfTheirOwnAndLabelsInBothLanguages(Collection collection) {
        collection.features().ifPresent(features -> {
            assertThat(features.properties()).extracting(Property::name).doesNotHaveDuplicates();
            for (Property property : features.properties()) {
                assertThat(property.name()).matches("[a-z][A-Za-z0-9]*").isNotEqualTo(Features.GEOMETRY);
                assertThat(property.title()).matches("(?s)\\S.* / \\S.*");
                assertThat(features.property(property.name())).contains(property);
            }
            assertThat(features.title().zh()).isNotBlank();
            assertThat(features.title().en()).isNotBlank();
            assertThat(features.description().zh()).isNotBlank();
            assertThat(features.description().en()).isNotBlank();
        });
    }
}
