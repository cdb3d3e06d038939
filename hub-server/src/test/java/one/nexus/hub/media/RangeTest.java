package one.nexus.hub.media;

import one.nexus.hub.platform.storage.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,10", "bytes=90-,90,10", "bytes=-10,90,10", "bytes=95-1000,95,5", "bytes=-1000,0,100"})
    void readsOneRange(String header, long offset, long length) {
        assertThat(Range.of(Optional.of(header), 100)).isEqualTo(new Range.Piece(new ByteRange(offset, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=-", "items=0-1", "bytes=9-3", "bytes=a-b",
        "bytes=99999999999999999999-"})
    void givesTheWholeForAnythingElse(String header) {
        assertThat(Range.of(Optional.of(header), 100)).isEqualTo(new Range.Whole());
    }

    @Test
    void saysWhenThereAreNoSuchBytes() {
        assertThat(Range.of(Optional.of("bytes=100-"), 100)).isEqualTo(new Range.Outside());
        assertThat(Range.of(Optional.of("bytes=-0"), 100)).isEqualTo(new Range.Outside());
    }
}
