package org.exportscreening.rules.reference;

/** The headings of an explanation. */
final class Headings {
    static final Bilingual AGENCY = new Bilingual("Who is responsible", "主管机关");
    static final Bilingual WHOM = new Bilingual("Whom it hits", "适用对象");
    static final Bilingual CHECK = new Bilingual("Where to check", "查询途径");
    static final Bilingual DATES = new Bilingual("Dates", "时间线");
    static final Bilingual MEMBERS = new Bilingual("Members", "成员");
    static final Bilingual RULES = new Bilingual("Rules of the library that cite it", "本库中引用该条款的规则");
    static final Bilingual REASONS = new Bilingual("Reasons for control, by paragraph", "各款的管制理由");
    static final Bilingual EXCEPTIONS = new Bilingual("List-based license exceptions", "基于清单的许可例外");
    static final Bilingual EMERGING = new Bilingual("Emerging technology", "新兴技术");
    static final Bilingual WASSENAAR = new Bilingual("Wassenaar Arrangement", "瓦森纳安排");
    static final Bilingual EFFECT = new Bilingual("What it does to a transaction", "对交易的影响");
    static final Bilingual STANDS = new Bilingual("Where it stands", "依据");
    static final Bilingual IMPLEMENTED = new Bilingual("In this library", "本库中的实现");
    static final Bilingual NOT_IMPLEMENTED =
            new Bilingual("no rule or list: this entry is what the library knows of it", "无对应规则或清单：本库仅以此条目说明");
    static final Bilingual UNVERIFIED = new Bilingual("Unverified", "未核实");
    static final Bilingual RELATED = new Bilingual("Read on", "相关条目");
    static final Bilingual LIMIT = new Bilingual(
            "An explanation in our own words, not the law itself and not legal advice.",
            "本说明为自行撰写的解释，并非法律原文，也不构成法律意见。");

    private Headings() {}
}
