package one.nexus.hub.team.member;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person changes of the own profile; what is absent stays. */
@Serdeable
record ProfileChange(@Nullable String name, @Nullable String locale, @Schema(allowableValues = {
    "system", "light", "dark"}) @Nullable String theme,
        @Schema(allowableValues = {"normal", "large"}) @Nullable String textSize,
        @Nullable Boolean enterSends, @Nullable String signature, @Nullable PasswordChange password){

    /** @param current the password up to now, asked again because a screen may have been left open */
    @Serdeable
    record PasswordChange(@Nullable String current, @Nullable String next) {

        @Override
        public String toString() {
            return "PasswordChange[…]";
        }
    }
}
