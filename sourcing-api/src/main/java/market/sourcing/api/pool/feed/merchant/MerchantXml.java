package market.sourcing.api.pool.feed.merchant;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import market.sourcing.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0 with the attributes of the <a href="https://support.google.com/merchants/answer/7052112">product data specification</a>; texts
 * are cut where it says how long they may be.
 */
final class MerchantXml {
    private static final String NAMESPACE = "http://base.google.com/ns/1.0";
    private static final String PREFIX = "g";
    private static final int TITLE = 150;
    private static final int DESCRIPTION = 5_000;
    private static final int SHORT = 70;
    private static final int COLOR = 40;
    private static final int KNOWN = 100;
    private static final int PRODUCT_TYPE = 750;
    private static final int DETAIL_NAME = 140;
    private static final int DETAIL_VALUE = 1_000;

    private final XMLStreamWriter xml;

    /** Nothing is written yet. */
    MerchantXml(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void begin(String title, String link, String description) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace(PREFIX, NAMESPACE);
        xml.writeStartElement("channel");
        plain("title", title);
        plain("link", link);
        plain("description", description);
    }

    private void plain(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    void write(Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        say("id", item.id());
        say("title", item.title(), TITLE);
        say("description", description(item), DESCRIPTION);
        say("link", item.link());
        say("image_link", item.imageLink());
        say("availability", item.inStock() ? "in_stock" : "out_of_stock");
        say("price", price(item.price()));
        say("condition", "new");
        say("brand", item.brand(), SHORT);
        say("mpn", item.mpn(), SHORT);
        say("item_group_id", item.groupId());
        say("product_type", item.productType(), PRODUCT_TYPE);
        for (var known : item.known().entrySet()) {
            say(known.getKey(), known.getValue(), known.getKey().equals("color") ? COLOR : KNOWN);
        }
        for (var detail : item.details()) {
            detail(detail);
        }
        say("shipping_weight", item.grams() == null ? null : item.grams() + " g");
        say("ships_from_country", item.shipsFrom());
        say("max_handling_time", Integer.toString(item.handlingDays()));
        xml.writeEndElement();
    }

    private static String description(Item item) {
        var text = new StringBuilder(item.title());
        item.details()
                .forEach(detail ->
                        text.append("\n").append(detail.getKey()).append(": ").append(detail.getValue()));
        return text.toString();
    }

    /** An amount with its ISO 4217 code; of dong and won there are no parts. */
    private static String price(Money price) {
        return price.amount().toPlainString() + " " + price.currency().getCurrencyCode();
    }

    private void detail(Map.Entry<String, String> detail) throws XMLStreamException {
        xml.writeStartElement(PREFIX, "product_detail", NAMESPACE);
        say("attribute_name", detail.getKey(), DETAIL_NAME);
        say("attribute_value", detail.getValue(), DETAIL_VALUE);
        xml.writeEndElement();
    }

    private void say(String attribute, @Nullable String text, int most) throws XMLStreamException {
        say(attribute, text == null ? null : cut(text, most));
    }

    private void say(String attribute, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(PREFIX, attribute, NAMESPACE);
            xml.writeCharacters(readable(text));
            xml.writeEndElement();
        }
    }

    /** Not in the middle of a character that takes two. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Characters that XML 1.0 has no way to write are blanks. */
    private static String readable(String text) {
        return text.codePoints()
                .map(each -> isOfXml(each) ? each : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isOfXml(int each) {
        return each == '\t'
                || each == '\n'
                || each == '\r'
                || each >= 0x20 && each <= 0xD7FF
                || each >= 0xE000 && each <= 0xFFFD
                || each >= 0x10000;
    }

    /** @param note for whoever reads it with his own eyes */
    void end(String note) throws XMLStreamException {
        xml.writeComment(note);
        xml.writeEndDocument();
        xml.flush();
    }

    /** Not closed: whoever reads it can't take it for whole. */
    void breakOff(String note) throws XMLStreamException {
        xml.writeComment(note);
        xml.flush();
    }
}
