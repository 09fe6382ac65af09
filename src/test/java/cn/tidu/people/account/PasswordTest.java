package cn.tidu.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords: how they are kept and which are taken. */
class PasswordTest {
    /** Made by the reference implementation (P-H-C/phc-winner-argon2, src/test.c, version 0x13). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94"
            })
    void hashesOfTheReferenceImplementationAreUnderstood(String password, String phc) {
        assertThat(PasswordHash.verify(password, phc)).isTrue();
        assertThat(PasswordHash.verify(password + "x", phc)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverKeptTheSameAndIsKnownHoweverTyped() {
        String hash = PasswordHash.of("Ａｂｃ 结对帮扶 2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(PasswordHash.of("Abc 结对帮扶 2026"));
        assertThat(PasswordHash.verify("Abc 结对帮扶 2026", hash)).isTrue();
        assertThat(PasswordHash.verify("abc 结对帮扶 2026", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "Password!2026",
                "123456789012",
                "987654321098",
                "qwertyqwerty",
                "aaaaaaaaaaaa",
                "planner-one-2026-planner",
                "abababababab",
                "iloveyou!!!!!!",
                "1qaz2wsx3edc"
            })
    void commonShortAndTellingPasswordsAreRefused(String password) {
        assertThat(PasswordRules.fault(password, "planner-one")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "梯度转移园区对接先行先试真不错呀",
                "wet-lamp-39-river",
                "Kx7#mQ9!vL2p",
                "      spaces are fine      "
            })
    void longOnesOfAnyCharactersAreTaken(String password) {
        assertThat(PasswordRules.fault(password, "planner-one")).isEmpty();
    }

    @Test
    void whatIsMadeForPeopleKeepsTheRulesItself() {
        for (int i = 0; i < 200; i++) {
            assertThat(PasswordRules.fault(Secret.readable(), "admin")).isEmpty();
        }
    }
}
