package org.exportscreening.rules;

import java.util.List;
import javax.annotation.Nullable;
import org.exportscreening.rules.text.Message;
import org.exportscreening.rules.text.Words;

/** A ground on a page for a person: what it rests on, what may overcome it, and what would follow if it was otherwise. */
final class FindingText {
    private static final int REASONS = 8;

    private final Page page;
    private final Words words;

    FindingText(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    void write(Finding f) {
        page.wrapped("  - ", words.say("page.finding", f.citation(), f.title()));
        String effect = name("effect", f.effect());
        page.line("      "
                + (f.policy() == null ? effect : words.say("page.policy", effect, name("policy", f.policy())))
                + unverified(f.verified()));
        List<Message> because = f.because().stream()
                .map(ObservedValue::message)
                .distinct()
                .limit(REASONS)
                .toList();
        if (!because.isEmpty()) {
            page.wrapped("      ", words.say("page.because", Message.list(Message.Between.SEMICOLON, because)));
        }
        if (f.note() != null) {
            page.wrapped("      ", words.say(f.note()));
        }
        exceptions(f);
        consequences(f);
    }

    private String unverified(boolean verified) {
        return verified ? "" : words.say("page.unverified");
    }

    private void exceptions(Finding f) {
        List<LicenseException> possible = f.exceptions();
        if (f.effect() == FindingEffect.LICENSE_REQUIRED && possible != null) {
            page.wrapped(
                    "      ",
                    possible.isEmpty()
                            ? words.say("page.noException")
                            : words.say("page.exceptions", ExceptionWords.names(possible)));
        }
    }

    private void consequences(Finding f) {
        Finding.Announcement announcement = f.announcement();
        if (announcement != null) {
            announcement(announcement);
        }
        consequence("page.ifConfirmed", f.ifConfirmed());
    }

    private void announcement(Finding.Announcement announcement) {
        String what = announcement.counts()
                ? "page.counts"
                : announcement.certain() ? "page.notEnforced" : "page.perhapsNotEnforced";
        String note = announcement.note();
        Message where = Message.text(announcement.citation());
        page.wrapped(
                "      ", words.say(what, note == null ? where : Message.of("page.noted", where, Message.text(note))));
        consequence(announcement.counts() ? "page.ifAnnounced" : "page.ifText", announcement.otherwise());
    }

    private void consequence(String key, @Nullable Finding.Consequence then) {
        if (then != null) {
            page.wrapped(
                    "      ", words.say(key, name("outcome", then.outcome()), LimitsText.citations(then.citations())));
        }
    }

    private String name(String group, Enum<?> code) {
        return words.name(group, code.name());
    }
}
