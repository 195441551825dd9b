package dev.kizuna.stack.demo;

import java.util.List;

/** Who is in the story. All companies and people are invented. */
final class Cast {

    static final String TANAKA = "u-tanaka";
    static final String SUZUKI = "u-suzuki";
    static final String YAMAMOTO = "u-yamamoto";
    static final String MORI = "u-mori";

    private Cast() {}

    /**
     * A partner.
     *
     * @param registered day on which it came into view
     * @param onboarded day on which it became active
     */
    record Partner(String id, String name, String type, String tier, String owner, int registered, int onboarded) {}

    /** Somebody of the vendor, known to all partners. */
    record Colleague(String id, String name, String title, String slackUser) {}

    /**
     * A key person.
     *
     * @param appointed day of the appointment
     */
    record KeyPerson(String id, String partner, String name, String title, int appointed) {}

    static final Partner AOZORA = new Partner("p-aozora", "青空システム株式会社", "RESELLER", "gold", TANAKA, -90, -87);
    static final Partner MINATO = new Partner("p-minato", "みなと商事株式会社", "RESELLER", "silver", TANAKA, -90, -80);
    static final Partner HIKARI = new Partner("p-hikari", "ひかりデジタル株式会社", "REFERRAL", "silver", SUZUKI, -88, -80);
    static final Partner SAKURA = new Partner("p-sakura", "さくらソリューションズ株式会社", "TECHNOLOGY", "gold", SUZUKI, -89, -70);
    static final Partner FUJIMI = new Partner("p-fujimi", "富士見メディアワークス株式会社", "MEDIA", "silver", TANAKA, -89, -65);
    static final Partner KAEDE = new Partner("p-kaede", "かえで物流システム株式会社", "RESELLER", "bronze", SUZUKI, -90, -86);

    static final List<Partner> PARTNERS = List.of(AOZORA, MINATO, HIKARI, SAKURA, FUJIMI, KAEDE);

    static final List<Colleague> COLLEAGUES = List.of(
            new Colleague(TANAKA, "田中 翔", "パートナーマネージャー", "U0TANAKA"),
            new Colleague(SUZUKI, "鈴木 葵", "パートナーマネージャー", "U0SUZUKI"),
            new Colleague(YAMAMOTO, "山本 直樹", "パートナー営業部長", "U0YAMAMOTO"),
            new Colleague(MORI, "森 恵子", "執行役員", "U0MORI"));

    /** The champion: on track, every week, every target. */
    static final KeyPerson SATO = new KeyPerson("k-sato", AOZORA.id(), "佐藤 美咲", "営業企画 課長", -85);
    /** Wants to, but has no time: targets are missed, a remedy is planned. */
    static final KeyPerson ITO = new KeyPerson("k-ito", MINATO.id(), "伊藤 健太", "法人営業 主任", -66);
    /** Was on track, and has been silent since nobody answered a feedback. */
    static final KeyPerson KOBAYASHI = new KeyPerson("k-kobayashi", HIKARI.id(), "小林 由紀", "アライアンス担当", -72);
    /** Repeats what the champion did. */
    static final KeyPerson NAKAMURA = new KeyPerson("k-nakamura", SAKURA.id(), "中村 拓也", "ソリューション部 リーダー", -48);
    /** Steps down before the partnership rests. */
    static final KeyPerson YAMAGUCHI = new KeyPerson("k-yamaguchi", KAEDE.id(), "山口 亮", "営業部 部長代理", -80);

    static final List<KeyPerson> KEY_PERSONS = List.of(SATO, ITO, KOBAYASHI, NAKAMURA, YAMAGUCHI);
}
