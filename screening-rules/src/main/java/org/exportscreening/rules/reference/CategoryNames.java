package org.exportscreening.rules.reference;

/** The names of the Commerce Control List's categories and groups (15 CFR 738.2). Stateless. */
final class CategoryNames {
    private CategoryNames() {}

    static Bilingual category(String eccn) {
        return switch (eccn.charAt(0)) {
            case '0' -> new Bilingual("nuclear and miscellaneous items", "核材料、设施与设备及杂项");
            case '1' -> new Bilingual("materials, chemicals, microorganisms and toxins", "材料、化学品、微生物与毒素");
            case '2' -> new Bilingual("materials processing", "材料加工");
            case '3' -> new Bilingual("electronics", "电子");
            case '4' -> new Bilingual("computers", "计算机");
            case '5' -> new Bilingual("telecommunications and information security", "电信与信息安全");
            case '6' -> new Bilingual("sensors and lasers", "传感器与激光器");
            case '7' -> new Bilingual("navigation and avionics", "导航与航空电子");
            case '8' -> new Bilingual("marine", "船舶");
            default -> new Bilingual("aerospace and propulsion", "航空航天与推进");
        };
    }

    static Bilingual group(char letter) {
        return switch (letter) {
            case 'A' -> new Bilingual("items and components", "成品、设备与部件");
            case 'B' -> new Bilingual("test, inspection and production equipment", "测试、检验与生产设备");
            case 'C' -> new Bilingual("materials", "材料");
            case 'D' -> new Bilingual("software", "软件");
            default -> new Bilingual("technology", "技术");
        };
    }
}
