package cn.tidu.files.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest workbook (最小工作簿): one sheet, one header, one row. */
final class SmallWorkbook {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SmallWorkbook() {}

    static byte[] content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    """
                    <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>\
                    <Override PartName="/xl/s.xml" ContentType="%sworksheet+xml"/></Types>"""
                            .formatted(PACKAGE, TYPE, TYPE, TYPE));
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                            .formatted(PACKAGE, OFFICE));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="%srelationships"><Relationship Id="s" Type="%s/worksheet" Target="s.xml"/>\
                    <Relationship Id="t" Type="%s/styles" Target="styles.xml"/></Relationships>"""
                            .formatted(PACKAGE, OFFICE, OFFICE));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
                            .formatted(SHEETS, OFFICE));
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"%s\"/>".formatted(SHEETS));
            put(
                    zip,
                    "xl/s.xml",
                    """
                    <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>\
                    <row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>"""
                            .formatted(SHEETS));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
