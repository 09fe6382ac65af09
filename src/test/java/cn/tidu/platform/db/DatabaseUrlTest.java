package cn.tidu.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void readsLibpqUrls() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://us%40er:p%3Aw@db.example:5433/tidu?sslmode=require");
        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:5433/tidu?sslmode=require");
        assertThat(url.user()).contains("us@er");
        assertThat(url.password()).contains("p:w");
        assertThat(url.toString()).doesNotContain("p:w");
    }

    @Test
    void readsJdbcUrlsAndRefusesOthersWithoutRepeatingThem() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://h/d").jdbc()).isEqualTo("jdbc:postgresql://h/d");
        assertThatThrownBy(() -> DatabaseUrl.parse("mysql://u:secret@h/d"))
                .hasMessageContaining("postgresql://")
                .hasMessageNotContaining("secret");
    }
}
