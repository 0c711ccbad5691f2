package market.sourcing.api.pool.feed.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads product data, and holds it against the published rules for each attribute. */
final class ProductDataRules {
    private static final String NAMESPACE = "http://base.google.com/ns/1.0";

    private record Rule(boolean needed, int characters, Pattern form) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    ProductDataRules() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("product-data-rules.tsv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> rules.put(
                            row[0], new Rule(row[1].equals("yes"), Integer.parseInt(row[2]), Pattern.compile(row[3]))));
        }
    }

    /** The attributes of each item, when all of them are as they should be. */
    List<Map<String, String>> items(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var items = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("item");
        var found = new ArrayList<Map<String, String>>();
        for (int at = 0; at < items.getLength(); at++) {
            found.add(checked((Element) items.item(at)));
        }
        return found;
    }

    private Map<String, String> checked(Element item) {
        var attributes = new LinkedHashMap<String, String>();
        var all = item.getElementsByTagNameNS(NAMESPACE, "*");
        for (int at = 0; at < all.getLength(); at++) {
            var attribute = all.item(at);
            var name = attribute.getLocalName();
            var text = attribute.getTextContent();
            var rule = rules.get(name);
            assertThat(rule).as(name).isNotNull();
            if (Objects.requireNonNull(rule).characters() > 0) {
                assertThat(text)
                        .as(name)
                        .hasSizeLessThanOrEqualTo(rule.characters())
                        .matches(rule.form());
                attributes.put(name, text);
            }
        }
        rules.forEach((name, rule) -> assertThat(attributes.containsKey(name) || !rule.needed())
                .as(name)
                .isTrue());
        return attributes;
    }
}
