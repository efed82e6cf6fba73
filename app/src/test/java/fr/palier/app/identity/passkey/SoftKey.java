package fr.palier.app.identity.passkey;

import fr.palier.app.shared.Token;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A passkey in software, as a browser would speak for it; each of its answers can be made wrong in one way. */
final class SoftKey {
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;

    private final KeyPair pair;
    private final byte[] id = Token.bytes(16);
    private int counter;
    private String origin = "https://palier.example.org";
    private String host = "palier.example.org";
    private boolean verified = true;
    private boolean tampered;

    SoftKey() throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = pairs.generateKeyPair();
    }

    SoftKey from(String other) {
        this.origin = other;
        return this;
    }

    SoftKey forHost(String other) {
        this.host = other;
        return this;
    }

    SoftKey withoutFinger() {
        this.verified = false;
        return this;
    }

    SoftKey tampered() {
        this.tampered = true;
        return this;
    }

    SoftKey countingFrom(int next) {
        this.counter = next - 1;
        return this;
    }

    String made(String challenge) {
        byte[] data = authenticatorData(PRESENT | WITH_KEY, key());
        byte[] attestation = joined(
                new byte[] {(byte) 0xA3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xA0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
        return answer("\"attestationObject\":\"%s\",\"clientDataJSON\":\"%s\",\"transports\":[\"internal\"]"
                .formatted(text(attestation), text(clientData("webauthn.create", challenge))));
    }

    String shown(String challenge, byte[] handle) throws GeneralSecurityException {
        byte[] data = authenticatorData(PRESENT, new byte[0]);
        byte[] client = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(Token.hash(tampered ? joined(client, ascii(" ")) : client));
        return answer(
                "\"authenticatorData\":\"%s\",\"clientDataJSON\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
                        .formatted(text(data), text(client), text(signature.sign()), text(handle)));
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\","
                        .formatted(text(id))
                + "\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private byte[] clientData(String type, String challenge) {
        return ascii("{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin));
    }

    private byte[] authenticatorData(int flags, byte[] key) {
        counter++;
        int all = verified ? flags | VERIFIED : flags;
        return joined(
                Token.hash(host),
                new byte[] {(byte) all},
                ByteBuffer.allocate(4).putInt(counter).array(),
                key);
    }

    private byte[] key() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
