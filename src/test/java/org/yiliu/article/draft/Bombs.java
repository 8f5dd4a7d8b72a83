package org.yiliu.article.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Zip files made to fill a machine's memory, put together byte by byte. */
final class Bombs {

    private static final int MEGABYTE = 1 << 20;

    private Bombs() {}

    /** One entry of 10 GB of zeros, in about 10 MB; its directory says so, as far as 32 bits go. */
    static byte[] tenGigabytes(String name) throws IOException {
        return zip(name, zeros(10_240), 0xFFFFFFFEL);
    }

    /** One entry of 1 GB that claims to be of 100 bytes. */
    static byte[] lyingAboutItsSize() throws IOException {
        return zip("word/document.xml", zeros(1024), 100);
    }

    /** Deflated zeros: the same block again and again, ended by no last block; nobody should read that far. */
    private static byte[] zeros(int megabytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[MEGABYTE]);
        byte[] block = new byte[8192];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteBuffer all = ByteBuffer.allocate(length * megabytes);
        for (int at = 0; at < megabytes; at++) {
            all.put(block, 0, length);
        }
        return all.array();
    }

    private static byte[] zip(String name, byte[] deflated, long claimedSize) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        entry(zip, directory, name, deflated, claimedSize);
        entry(zip, directory, "[Content_Types].xml", new byte[] {3, 0}, 0);
        entry(zip, directory, "_rels/.rels", new byte[] {3, 0}, 0);
        int start = zip.size();
        directory.writeTo(zip);
        zip.write(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 3)
                .putShort((short) 3)
                .putInt(directory.size())
                .putInt(start)
                .array());
        return zip.toByteArray();
    }

    private static void entry(
            ByteArrayOutputStream zip, ByteArrayOutputStream directory, String name, byte[] deflated, long size)
            throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        int offset = zip.size();
        byte[] common = little(26)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(0)
                .putInt(deflated.length)
                .putInt((int) size)
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .array();
        zip.write(little(4).putInt(0x04034b50).array());
        zip.write(common);
        zip.write(bytes);
        zip.write(deflated);
        directory.write(little(6).putInt(0x02014b50).putShort((short) 20).array());
        directory.write(common);
        directory.write(little(14)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .array());
        directory.write(bytes);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
