//! The words of a diff, in Dutch and English, a line a change.

use super::condition::written;
use super::{About, Aspect, Change, Diff, Ending, Group, Label, Part, Turn, Unplayed, What};
use crate::case::OpenPoint;
use crate::locale::Language;
use crate::protocol::{Condition, Name, Need, Text};

impl Diff {
    /// All that changed, as lines of text.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let say = Say(language);
        let mut text = format!("{} -> {}\n", say.edition(&self.from), say.edition(&self.to));
        for group in &self.groups {
            text.push_str(&format!("\n{}\n", say.heading(group)));
            for line in group.changes.iter().flat_map(|change| say.change(change)) {
                text.push_str(&format!("  {line}\n"));
            }
        }
        if !self.endings.is_empty() || !self.unplayed.is_empty() {
            let heading = say.either("Waar scenario's op uitkomen", "Where scenarios end");
            text.push_str(&format!("\n{heading}\n"));
        }
        for line in say.endings(&self.endings) {
            text.push_str(&format!("  {line}\n"));
        }
        for unplayed in &self.unplayed {
            text.push_str(&format!("  {}\n", say.unplayed(unplayed)));
        }
        text.push_str(&format!("\n{}\n", say.closing(self)));
        text
    }
}

/// The lines for one change, such as for a question that a case was answered with.
#[must_use]
pub fn lines(change: &Change, language: Language) -> Vec<String> {
    Say(language).change(change)
}

/// Says it in one language.
#[derive(Clone, Copy)]
struct Say(Language);

impl Say {
    fn either(self, nl: &'static str, en: &'static str) -> &'static str {
        match self.0 {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    fn edition(self, Label { id, guideline, encoding }: &Label) -> String {
        match self.0 {
            Language::Nl => format!("{id} (uitgave {guideline}, uitwerking {encoding})"),
            Language::En => format!("{id} (edition {guideline}, encoding {encoding})"),
        }
    }

    fn heading(self, group: &Group) -> String {
        let kind = match group.about {
            About::Protocol => self.either("Protocol", "Protocol"),
            About::Role => self.either("Rol", "Role"),
            About::Step => self.either("Stap", "Step"),
            About::Alert => self.either("Waarschuwing", "Alert"),
            About::Outcome => self.either("Uitkomst", "Outcome"),
            About::OneOf => self.either("Keuze uit uitkomsten", "Choice of outcomes"),
            About::Card => self.either("Kaart", "Card"),
            About::Guarantee => self.either("Garantie", "Guarantee"),
            About::Term => self.either("Begrip", "Term"),
            About::Source => self.either("Bron", "Source"),
            About::Paper => self.either("Stuk", "Paper"),
            About::Scenario => self.either("Scenario", "Scenario"),
        };
        match &group.title {
            Some(title) => format!("{kind} `{}` ({})", group.id, title.get(self.0)),
            None => format!("{kind} `{}`", group.id),
        }
    }

    fn change(self, change: &Change) -> Vec<String> {
        let place: Vec<String> = change.at.iter().map(|part| self.part(part)).collect();
        let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
        self.what(&change.what).into_iter().map(|what| format!("{place}{what}")).collect()
    }

    fn part(self, part: &Part) -> String {
        match part {
            Part::Question(id) => format!("{} `{id}`", self.either("vraag", "question")),
            Part::Field(id) => format!("{} `{id}`", self.either("veld", "field")),
            Part::Choice(id) => format!("{} `{id}`", self.either("optie", "option")),
            Part::Reason(id) => format!("{} `{id}`", self.either("reden", "reason")),
            Part::Action(id) => format!("{} `{id}`", self.either("actie", "action")),
            Part::Line(number) => format!("{} {number}", self.either("regel", "line")),
            Part::Section(number) => format!("{} {number}", self.either("onderdeel", "section")),
            Part::Numbering(id) => format!("{} `{id}`", self.either("nummering", "numbering")),
            Part::Strip(id) => format!("{} `{id}`", self.either("strook", "strip")),
        }
    }

    fn what(self, what: &What) -> Vec<String> {
        let with = |head: &str, words: &Option<Text>| match words {
            Some(words) => format!("{head}: \"{}\"", words.get(self.0)),
            None => head.to_owned(),
        };
        match what {
            What::Added(words) => vec![with(self.either("toegevoegd", "added"), words)],
            What::Removed(words) => vec![with(self.either("verwijderd", "removed"), words)],
            What::Moved(None) => {
                vec![self.either("verplaatst, staat nu vooraan", "moved, now first").to_owned()]
            }
            What::Moved(Some(id)) => {
                vec![format!("{} `{id}`", self.either("verplaatst, staat nu na", "moved, now after"))]
            }
            What::MovedStep { from, to } => vec![match self.0 {
                Language::Nl => format!("verplaatst van stap `{from}` naar stap `{to}`"),
                Language::En => format!("moved from step `{from}` to step `{to}`"),
            }],
            What::Words(aspect, Some(old), Some(new)) => self.reworded(*aspect, old, new),
            What::Words(aspect, old, new) => {
                let quoted = |text: &Text| format!("\"{}\"", text.get(self.0));
                vec![self.value(*aspect, old.as_ref().map(quoted), new.as_ref().map(quoted))]
            }
            What::Value(aspect, old, new) => {
                let plain = |text: &Text| text.get(self.0).to_owned();
                vec![self.value(*aspect, old.as_ref().map(plain), new.as_ref().map(plain))]
            }
            What::When(old, new) => vec![self.when(old.as_deref(), new.as_deref())],
            What::Need(Need::Required) => vec![self.either("nu verplicht", "now required").to_owned()],
            What::Need(Need::Optional) => {
                vec![self.either("nu niet meer verplicht", "now optional").to_owned()]
            }
            What::Rewritten => vec![self.either("herschreven", "rewritten").to_owned()],
            What::LeadsTo(old, new) => vec![self.leads_to(old.as_ref(), new.as_ref())],
        }
    }

    /// A line for each language whose words changed.
    fn reworded(self, aspect: Aspect, old: &Text, new: &Text) -> Vec<String> {
        let changed = Language::ALL.into_iter().filter(|language| old.get(*language) != new.get(*language));
        changed
            .map(|language| {
                let head = match self.0 {
                    Language::Nl => format!("{} anders verwoord", self.aspect(aspect)),
                    Language::En => format!("{} reworded", self.aspect(aspect)),
                };
                let (old, new) = (old.get(language), new.get(language));
                format!("{head} ({}): \"{old}\" -> \"{new}\"", language.tag())
            })
            .collect()
    }

    fn value(self, aspect: Aspect, old: Option<String>, new: Option<String>) -> String {
        let name = self.aspect(aspect);
        match (old, new) {
            (Some(old), Some(new)) => format!("{name}: {old} -> {new}"),
            (None, Some(new)) => format!("{name} {}: {new}", self.either("toegevoegd", "added")),
            (Some(old), None) => format!("{name} {}: {old}", self.either("verwijderd", "removed")),
            (None, None) => name.to_owned(),
        }
    }

    fn when(self, old: Option<&Condition>, new: Option<&Condition>) -> String {
        let always = self.either("altijd", "always").to_owned();
        let written = |condition: Option<&Condition>| condition.map_or_else(|| always.clone(), written);
        format!(
            "{}: {} -> {}",
            self.either("voorwaarde veranderd", "condition changed"),
            written(old),
            written(new)
        )
    }

    fn leads_to(self, old: Option<&Name>, new: Option<&Name>) -> String {
        match (old, new, self.0) {
            (None, Some(new), Language::Nl) => format!("leidt nu naar `{new}`"),
            (None, Some(new), Language::En) => format!("now leads to `{new}`"),
            (Some(old), Some(new), Language::Nl) => format!("leidt nu naar `{new}` in plaats van `{old}`"),
            (Some(old), Some(new), Language::En) => format!("now leads to `{new}` instead of `{old}`"),
            (Some(old), None, Language::Nl) => format!("leidt niet meer naar `{old}`"),
            (Some(old), None, Language::En) => format!("no longer leads to `{old}`"),
            (None, None, _) => String::new(),
        }
    }

    /// A line for each thing that is otherwise, with the scenarios in which it is.
    fn endings(self, endings: &[Ending]) -> Vec<String> {
        let mut told: Vec<(String, Vec<&Name>)> = Vec::new();
        for ending in endings {
            for turn in &ending.turns {
                let turn = self.turn(turn);
                match told.iter_mut().find(|(said, _)| *said == turn) {
                    // The same field can be open in several entries.
                    Some((_, scenarios)) if scenarios.contains(&&ending.scenario) => {}
                    Some((_, scenarios)) => scenarios.push(&ending.scenario),
                    None => told.push((turn, vec![&ending.scenario])),
                }
            }
        }
        let line = |(turn, scenarios): (String, Vec<&Name>)| {
            let ids = scenarios.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
            match (scenarios.len(), self.0) {
                (1, _) => format!("scenario {ids}: {turn}"),
                (many, Language::Nl) => format!("{turn} in {many} scenario's: {ids}"),
                (many, Language::En) => format!("{turn} in {many} scenarios: {ids}"),
            }
        };
        told.into_iter().map(line).collect()
    }

    fn turn(self, turn: &Turn) -> String {
        let say = |id: &Name, (nl, en): (&str, &str), (nu, now): (&str, &str)| match self.0 {
            Language::Nl => format!("{nl} `{id}` {nu}"),
            Language::En => format!("{en} `{id}` {now}"),
        };
        let (outcome, alert) = (("uitkomst", "outcome"), ("waarschuwing", "alert"));
        match turn {
            Turn::Reached(id) => say(id, outcome, ("volgt nu", "is reached now")),
            Turn::Left(id) => say(id, outcome, ("volgt niet meer", "is no longer reached")),
            Turn::Raised(id) => say(id, alert, ("staat nu open", "is raised now")),
            Turn::Silenced(id) => say(id, alert, ("staat niet meer open", "is no longer raised")),
            Turn::Opened(point) => {
                format!(
                    "{} {}",
                    self.point(point),
                    self.either("is nu een open punt", "is an open point now")
                )
            }
            Turn::Closed(point) => format!(
                "{} {}",
                self.point(point),
                self.either("is geen open punt meer", "is no longer an open point")
            ),
        }
    }

    fn point(self, point: &OpenPoint) -> String {
        match point {
            OpenPoint::Question(id) | OpenPoint::Ask(id, _) => {
                format!("{} `{id}`", self.either("vraag", "question"))
            }
            OpenPoint::Reason(id) => format!("{} `{id}`", self.either("de reden bij", "the reason for")),
            OpenPoint::Field(log, _, field) | OpenPoint::AskField(log, _, field, _) => match self.0 {
                Language::Nl => format!("vraag `{log}`, veld `{field}`"),
                Language::En => format!("question `{log}`, field `{field}`"),
            },
            OpenPoint::Alert(id) => format!("{} `{id}`", self.either("waarschuwing", "alert")),
        }
    }

    fn unplayed(self, Unplayed { scenario, lacks }: &Unplayed) -> String {
        let lacks = lacks.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        match self.0 {
            Language::Nl => {
                format!("scenario `{scenario}`: niet te vergelijken, de oude uitgave kent dit niet: {lacks}")
            }
            Language::En => {
                format!("scenario `{scenario}`: cannot be compared, the old edition does not know: {lacks}")
            }
        }
    }

    fn closing(self, diff: &Diff) -> String {
        let all: usize = diff.groups.iter().map(|group| group.changes.len()).sum();
        let meant: usize = diff.groups.iter().map(Group::of_meaning).sum();
        let (other, ends) = (all - meant, diff.endings.len());
        let many =
            |count: usize, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
        match (self.0, diff.is_of_meaning(), other) {
            (Language::Nl, false, 0) => "Er is niets veranderd.".to_owned(),
            (Language::En, false, 0) => "Nothing changed.".to_owned(),
            (Language::Nl, false, other) => {
                let other = many(other, "andere verandering", "andere veranderingen");
                format!("De betekenis is niet veranderd; {other}.")
            }
            (Language::En, false, other) => {
                format!("Nothing changed in meaning; {}.", many(other, "other change", "other changes"))
            }
            (Language::Nl, true, other) => format!(
                "{} van betekenis, {}; {}.",
                many(meant, "verandering", "veranderingen"),
                many(other, "andere", "andere"),
                many(ends, "scenario komt anders uit", "scenario's komen anders uit"),
            ),
            (Language::En, true, other) => format!(
                "{} of meaning, {}; {}.",
                many(meant, "change", "changes"),
                many(other, "other", "others"),
                many(ends, "scenario ends differently", "scenarios end differently"),
            ),
        }
    }

    fn aspect(self, aspect: Aspect) -> &'static str {
        let (nl, en) = match aspect {
            Aspect::Id => ("naam van de map", "name of the folder"),
            Aspect::Title => ("titel", "title"),
            Aspect::About => ("omschrijving", "description"),
            Aspect::Guideline => ("uitgave van de richtlijn", "edition of the guideline"),
            Aspect::Encoding => ("uitwerking", "encoding"),
            Aspect::Status => ("status", "status"),
            Aspect::Checked => ("nagekeken op", "checked on"),
            Aspect::ReviewBy => ("opnieuw nakijken voor", "review by"),
            Aspect::Audience => ("voor wie", "audience"),
            Aspect::Review => ("beoordeling", "review"),
            Aspect::Remark => ("opmerking", "remark"),
            Aspect::Aim => ("doel", "aim"),
            Aspect::Numbers => ("nummers", "numbers"),
            Aspect::Ask => ("vraag", "question"),
            Aspect::Hint => ("hint", "hint"),
            Aspect::Why => ("waarom", "why"),
            Aspect::Kind => ("soort antwoord", "kind of answer"),
            Aspect::Reasons => ("redenen die tellen", "reasons that count"),
            Aspect::Fact => ("gedeeld feit", "shared fact"),
            Aspect::Says => ("zin in het verslag", "sentence in the record"),
            Aspect::Terms => ("begrippen", "terms"),
            Aspect::Voice => ("soort uitspraak", "kind of statement"),
            Aspect::Label => ("tekst", "label"),
            Aspect::Lines => ("hoogte van het veld", "height of the field"),
            Aspect::Unit => ("eenheid", "unit"),
            Aspect::Lowest => ("laagste waarde", "lowest value"),
            Aspect::Highest => ("hoogste waarde", "highest value"),
            Aspect::Arguments => ("argumenten uit", "arguments from"),
            Aspect::EntryName => ("naam van een regel", "name of an entry"),
            Aspect::Level => ("niveau", "level"),
            Aspect::Say => ("tekst", "text"),
            Aspect::Act => ("wat te doen", "what to do"),
            Aspect::Mended => ("op te lossen bij", "mended at"),
            Aspect::Norm => ("norm", "norm"),
            Aspect::What => ("actie", "action"),
            Aspect::Due => ("wanneer", "due"),
            Aspect::Call => ("telefoonnummer", "phone number"),
            Aspect::Publisher => ("uitgever", "publisher"),
            Aspect::Year => ("jaar", "year"),
            Aspect::Address => ("adres", "address"),
            Aspect::Means => ("betekenis", "meaning"),
            Aspect::Term => ("begrip", "term"),
            Aspect::Source => ("bron", "source"),
            Aspect::Evidence => ("zekerheid", "evidence"),
            Aspect::Anonymous => ("zonder herleidbare gegevens", "free of identifiers"),
            Aspect::Reader => ("wie het mag zien", "who may see it"),
            Aspect::Setting => ("opmaak", "setting"),
            Aspect::Before => ("wat eerst nodig is", "what is needed first"),
            Aspect::Extent => ("wanneer op het stuk", "when on the paper"),
            Aspect::Mark => ("wat het bevat", "what it holds"),
            Aspect::Content => ("inhoud", "content"),
            Aspect::Holds => ("wat altijd geldt", "what always holds"),
            Aspect::Shown => ("weergave", "layout"),
            Aspect::Rank => ("rang", "rank"),
            Aspect::Emergency => ("vraag naar acuut gevaar", "question for acute danger"),
            Aspect::Roles => ("rollen", "roles"),
            Aspect::Later => ("betekent nog te doen", "means still to be done"),
            Aspect::Outcomes => ("uitkomsten", "outcomes"),
            Aspect::Meant => ("wat bedoeld is", "what is meant"),
            Aspect::Empty => ("als er niets is", "when empty"),
        };
        self.either(nl, en)
    }
}
