package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Touch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Touches as bytes of this service's own, since a schema's id may not be known while Kafka and registry are away. */
final class SpooledTouches {

    private static final int VERSION = 1;
    private static final int TYPICAL_BYTES = 256;

    private SpooledTouches() {}

    static byte[] write(Touch touch) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(touch.stamp().eventId());
            out.writeLong(touch.stamp().occurredAt().toEpochMilli());
            out.writeUTF(touch.touchId());
            out.writeUTF(touch.partnerId());
            out.writeUTF(touch.campaignId());
            out.writeUTF(touch.linkId());
            String page = touch.landingPageId();
            out.writeUTF(page == null ? "" : page);
            out.writeUTF(touch.journeyId());
            out.writeUTF(touch.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Touch read(byte[] value) {
        try (var in = new DataInputStream(new ByteArrayInputStream(value))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("A spooled touch has version " + version);
            }
            var stamp = new Stamp(in.readUTF(), Instant.ofEpochMilli(in.readLong()));
            String touchId = in.readUTF();
            String partnerId = in.readUTF();
            String campaignId = in.readUTF();
            String linkId = in.readUTF();
            String page = in.readUTF();
            return new Touch(
                    stamp,
                    touchId,
                    partnerId,
                    campaignId,
                    linkId,
                    page.isEmpty() ? null : page,
                    in.readUTF(),
                    in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
