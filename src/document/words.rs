//! The words of the papers themselves, in both languages: what no protocol says.
//! Words of a protocol come from the protocol; words of the window live in `locale`.

use super::paper::{Factor, Presence, Sign};
use crate::locale::Language;

/// A word or sentence of the papers, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    nl: &'static str,
    en: &'static str,
}

impl Word {
    /// The word in `language`.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }

    /// The word with `{0}`, `{1}`, ... replaced by `parts`.
    #[must_use]
    pub fn fill(self, language: Language, parts: &[&str]) -> String {
        let mut text = self.get(language).to_owned();
        for (number, part) in parts.iter().enumerate() {
            text = text.replace(&format!("{{{number}}}"), part);
        }
        text
    }
}

const fn word(nl: &'static str, en: &'static str) -> Word {
    Word { nl, en }
}

// Along the page
pub(super) const PAGE_OF: Word = word("Pagina {0} van {1}", "Page {0} of {1}");
pub(super) const CASE: Word = word("Casus", "Case");
pub(super) const PRACTICE_CASE: Word = word("OEFENCASUS", "PRACTICE CASE");

// Labels that keep facts, quotes and judgement apart without colour
pub(super) const JUDGEMENT: Word = word("Oordeel", "Judgement");
pub(super) const SPEAKS_FOR: Word = word("Pleit ervoor", "In favour");
pub(super) const SPEAKS_AGAINST: Word = word("Pleit ertegen", "Against");

// Weighing, ticking and what can be left out
pub(super) const PRESENT: Word = word("aanwezig", "present");
pub(super) const ABSENT: Word = word("afwezig", "absent");
pub(super) const UNKNOWN: Word = word("onbekend", "unknown");
pub(super) const GROUP: Word = word("Over", "About");
pub(super) const BOX_OPEN: Word = word("leeg vakje", "empty box");
pub(super) const BOX_YES: Word = word("aangekruist", "ticked");
pub(super) const BOX_NO: Word = word("met een streep", "with a dash");
pub(super) const BOX_UNKNOWN: Word = word("met een vraagteken", "with a question mark");
pub(super) const APPENDIX: Word = word("Bijlage: {0}", "Appendix: {0}");

/// What a factor is, and behind it, quieter, whether it was found and what else belongs to it.
pub(super) fn factor(factor: &Factor, language: Language) -> [String; 2] {
    let presence = match factor.presence {
        Presence::Present => PRESENT,
        Presence::Absent => ABSENT,
        Presence::Unknown => UNKNOWN,
    };
    let details = std::iter::once(presence.get(language)).chain(factor.details.iter().map(String::as_str));
    let details: String = details.map(|detail| format!("\u{A0}· {detail}")).collect();
    [factor.words.trim().to_owned(), details]
}

/// A box, for whoever hears it.
pub(super) const fn sign(sign: Sign) -> Word {
    match sign {
        Sign::Open => BOX_OPEN,
        Sign::Yes => BOX_YES,
        Sign::No => BOX_NO,
        Sign::Unknown => BOX_UNKNOWN,
    }
}

// What is attached
pub(super) const ATTACHED: Word = word("De casus, om opnieuw na te gaan", "The case, to be checked again");

// The head of a paper
pub(super) const MEANT_FOR: Word = word("Voor wie", "For whom");
pub(super) const ROLE: Word = word("Opgesteld door", "Written by");
pub(super) const BEGUN: Word = word("Begonnen op", "Begun on");
pub(super) const STANDING: Word = word("Stand", "Status");
pub(super) const CONCLUDED: Word = word("Afgerond.", "Concluded.");
pub(super) const NOT_CONCLUDED: Word = word(
    "Nog niet afgerond: dit stuk kan nog veranderen.",
    "Not yet concluded: this paper may still change.",
);

// Answers
pub(super) const NOT_DONE: Word = word("Niet gedaan: {0}", "Not done: {0}");
pub(super) const NOT_DONE_WITHIN: Word = word("niet gedaan: {0}", "not done: {0}");
pub(super) const NOT_DONE_WITHOUT_REASON: Word = word(
    "Niet gedaan; de reden is nog niet opgeschreven.",
    "Not done; the reason has not been written down yet.",
);
pub(super) const NO_REASONS_YET: Word =
    word("De onderbouwing is nog niet opgeschreven.", "The reasons have not been written down yet.");
pub(super) const RECORDED: Word = word("{0} vastgelegd", "{0} recorded");

// Outcomes and actions
pub(super) const NORM: Word = word("Norm", "Norm");
pub(super) const BECAUSE: Word = word("Op grond van", "Because of");
pub(super) const TO_DO: Word = word("Te doen", "To do");
pub(super) const BY_WHEN: Word = word("Wanneer", "By when");
pub(super) const AT_ONCE: Word = word("direct", "at once");
pub(super) const NO_DATE: Word = word("geen datum", "no date");
pub(super) const SOURCE: Word = word("Bron", "Source");

// Deviations
pub(super) const WHAT: Word = word("Wat", "What");
pub(super) const WHY: Word = word("Reden", "Reason");

// Open points
pub(super) const REASON_MISSING: Word =
    word("{0} (de reden ontbreekt nog)", "{0} (the reason is still missing)");
pub(super) const ASK_OF: Word = word("{0} Na te vragen bij: {1}", "{0} To be asked of: {1}");
pub(super) const ATTENTION: Word = word("Let op: ", "Attention: ");

// History
pub(super) const LAPSED: Word = word("Vervallen antwoorden", "Lapsed answers");
pub(super) const LAPSED_MEANS: Word = word(
    "Deze antwoorden zijn gegeven, maar tellen niet meer mee omdat een eerder antwoord veranderde.",
    "These answers were given but no longer count, because an earlier answer changed.",
);
pub(super) const MOVED: Word = word("Andere editie", "Other edition");
pub(super) const EDITION_OF: Word = word("{0}, uitwerking {1}", "{0}, encoding {1}");
pub(super) const MOVED_LAPSED: Word = word(
    "Deze antwoorden vervielen met de overstap. De vragen staan er zoals ze toen werden gesteld.",
    "These answers lapsed with the move. The questions are given as they were asked then.",
);
pub(super) const CHANGED: Word =
    word("Gewijzigd na afronden of afdrukken", "Changed after concluding or printing");
pub(super) const QUESTION: Word = word("Vraag", "Question");
pub(super) const ANSWER: Word = word("Antwoord", "Answer");
pub(super) const WHEN: Word = word("Wanneer", "When");
pub(super) const BEFORE: Word = word("Stond er eerst", "Stood there before");
pub(super) const REOPENED: Word = word("Opnieuw geopend", "Reopened");
pub(super) const PRINTED: Word = word("Eerder gemaakt", "Made before");

// Provenance
pub(super) const GUIDELINE: Word = word("Richtlijn", "Guideline");
pub(super) const EDITION: Word = word("Editie", "Edition");
pub(super) const STATUS_DRAFT: Word = word("nog niet van kracht", "not yet in force");
pub(super) const STATUS_CURRENT: Word = word("van kracht", "in force");
pub(super) const STATUS_UNDER_REVISION: Word = word("van kracht, wordt herzien", "in force, being revised");
pub(super) const STATUS_SUPERSEDED: Word = word("vervangen door {0}", "superseded by {0}");
pub(super) const ENCODING: Word = word("Uitwerking", "Encoding");
pub(super) const ENCODING_IS: Word = word(
    "versie {0}, met de richtlijn vergeleken op {1}, opnieuw te bekijken voor {2}",
    "version {0}, compared with the guideline on {1}, to be looked at again before {2}",
);
pub(super) const REVIEW: Word = word("Beoordeling", "Review");
pub(super) const REVIEW_NOT_YET: Word = word(
    "Deze uitwerking is nog niet door een clinicus beoordeeld.",
    "This encoding has not yet been reviewed by a clinician.",
);
pub(super) const REVIEWED_BY: Word = word("Beoordeeld door {0} op {1}.", "Reviewed by {0} on {1}.");
pub(super) const REMARK: Word = word("Let wel", "Please note");
pub(super) const PROTOCOL_HASH: Word = word("Controlegetal protocol", "Hash of the protocol");
pub(super) const CASE_HASH: Word = word("Controlegetal casus", "Hash of the case");
pub(super) const OTHER_EDITION: Word = word(
    "De casus is begonnen met een andere uitgave van dit protocol ({0}, versie {1}, controlegetal {2}).",
    "The case was begun with another issue of this protocol ({0}, version {1}, hash {2}).",
);
pub(super) const SOURCES: Word = word("Bronnen", "Sources");
pub(super) const MADE_WITH: Word = word("Gemaakt met", "Made with");
pub(super) const EDITION_SHORT: Word =
    word("{0}, editie {1}, uitwerking {2}", "{0}, edition {1}, encoding {2}");
pub(super) const CASE_SHORT: Word = word("casus {0}", "case {0}");
pub(super) const PROTOCOL_SHORT: Word = word("protocol {0}", "protocol {0}");

// The review list
pub(super) const VERIFIED: Word = word("in de bron gelezen", "read in the source");
pub(super) const PARTLY: Word = word("deels gelezen", "read in part");
pub(super) const UNVERIFIED: Word = word("niet in een bron gevonden", "not found in a source");
pub(super) const RULE: Word = word("Regel", "Rule");
pub(super) const RULE_REMARK: Word = word("Opmerking", "Remark");
pub(super) const OPTIONS: Word = word("Antwoorden: {0}", "Answers: {0}");
pub(super) const REASONS_THAT_COUNT: Word =
    word("Redenen om het niet te doen: {0}", "Reasons not to do it: {0}");
pub(super) const FIELDS: Word = word("Per {0}: {1}", "Per {0}: {1}");
pub(super) const ALERTS: Word = word("Waarschuwingen", "Alerts");
pub(super) const OUTCOMES: Word = word("Uitkomsten", "Outcomes");
pub(super) const CARDS: Word = word("Kaart: {0}", "Card: {0}");
pub(super) const GENERAL_REMARKS: Word = word("Algemene opmerkingen", "General remarks");
pub(super) const PHONE: Word = word("Telefoon: {0}", "Phone: {0}");

// Signing
pub(super) const NAME: Word = word("Naam", "Name");
pub(super) const FUNCTION: Word = word("Functie", "Function");
pub(super) const DATE: Word = word("Datum", "Date");
pub(super) const SIGNATURE: Word = word("Handtekening", "Signature");

// Papers for others
pub(super) const NOT_YET: Word = word("Nog niet af te geven", "Not to be handed over yet");
pub(super) const NOT_YET_MEANS: Word = word(
    "Leg eerst vast wat hieronder staat, of leg vast waarom u daarvan afwijkt. Daarna is dit stuk er.",
    "First record what stands below, or record why you depart from it. Then this paper is there.",
);
pub(super) const NOT_SAID: Word = word("Niet ingevuld", "Not filled in");
pub(super) const SOUNDS_DIAGNOSTIC: Word = word("[diagnose?]", "[diagnosis?]");
pub(super) const SOUNDS_DIAGNOSTIC_MEANS: Word = word(
    "[diagnose?] staat achter een woord dat klinkt als een diagnose over iemand die niet uw patiënt is. Schrijf wat u zag of hoorde, of haal het weg.",
    "[diagnosis?] stands behind a word that sounds like a diagnosis of somebody who is not your patient. Write what you saw or heard, or remove it.",
);

// Dates
pub(super) const DONE: Word = word("Gedaan", "Done");
pub(super) const LOOK_BACK: Word = word("Terugkijken", "Look back");

// The blank form
pub(super) const BLANK_HOW: Word = word(
    "Vul in wat u weet. Weet u iets niet, schrijf dan wie het kan vertellen. Slaat u iets bewust over, schrijf dan waarom. Schrijf geen naam, adres of geboortedatum op dit formulier. Heeft u meer regels nodig, kopieer dan de bladzijde.",
    "Fill in what you know. If you do not know something, write who could tell. If you leave something out on purpose, write why. Write no name, address or date of birth on this form. If you need more lines, copy the page.",
);
pub(super) const BLANK_EMERGENCY: Word = word(
    "Is er levensgevaar, bel dan 112 en vul dit later in.",
    "If a life is in danger, call 112 and fill this in later.",
);
pub(super) const ONLY_IF: Word = word("alleen als {0}", "only if {0}");
pub(super) const QUESTION_NUMBER: Word = word("vraag {0}", "question {0}");
pub(super) const NOT_DONE_BECAUSE: Word = word("Bewust niet, omdat", "Deliberately not, because");
pub(super) const BECAUSE_OF: Word = word("Omdat", "Because");
pub(super) const NUMBER: Word = word("getal", "number");
