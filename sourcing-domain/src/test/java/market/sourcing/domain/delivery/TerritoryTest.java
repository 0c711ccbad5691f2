package market.sourcing.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerritoryTest {
    @Test
    void a_country_covers_all_its_factories() {
        assertThat(new Territory("CN", null).covers("CN", "Zhejiang, Yiwu")).isTrue();
        assertThat(new Territory("cn", null).covers("VN", "Ha Noi")).isFalse();
    }

    @Test
    void a_region_covers_those_that_name_it() {
        var zhejiang = new Territory("CN", "zhejiang");
        assertThat(zhejiang.covers("CN", "Zhejiang, Yiwu")).isTrue();
        assertThat(zhejiang.covers("CN", "ＺＨＥＪＩＡＮＧ")).isTrue();
        assertThat(zhejiang.covers("CN", "Guangdong")).isFalse();
        assertThat(new Territory("CN", "浙江").covers("CN", "浙江省义乌市")).isTrue();
    }
}
