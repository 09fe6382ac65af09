package cn.tidu.platform.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.SAXException;

/**
 * Which version of Tidu runs (版本). The project file says it and nothing else does: the jar bears it in its manifest; classes that
 * are run without a jar, as tests do, read the project file itself.
 */
public final class Version {
    private static final String TEXT = read();

    private Version() {}

    /** Such as {@code 1.2.3}. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        String packed = Version.class.getPackage().getImplementationVersion();
        return packed != null ? packed : ofProject(Path.of(System.getProperty("tidu.home", "."), "pom.xml"));
    }

    private static String ofProject(Path project) {
        try (InputStream in = Files.newInputStream(project)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/project/version", factory.newDocumentBuilder().parse(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IllegalStateException("no version in " + project, e);
        }
    }
}
