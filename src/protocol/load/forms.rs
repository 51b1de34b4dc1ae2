//! How each form of the model is written, for authors who wrote it another way.
//! Only for messages: what is accepted is decided by the model alone.

/// What sort of thing belongs behind a key, which tells `Text` the answer from `Text` the given answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Kind,
    Condition,
    Reasons,
    Due,
    Given,
    Content,
    Alerts,
    Review,
    Statement,
    Claim,
    Shown,
    Meant,
    Short,
    Moment,
}

impl Family {
    /// The family that belongs behind this key.
    pub(super) fn behind(key: &str) -> Option<Self> {
        Some(match key {
            "answer" => Self::Kind,
            "when" | "such" => Self::Condition,
            "not_done" => Self::Reasons,
            "due" => Self::Due,
            "does" => Self::Given,
            "content" => Self::Content,
            "alerts" => Self::Alerts,
            "review" => Self::Review,
            "holds" => Self::Statement,
            "meant" => Self::Meant,
            "once" => Self::Condition,
            "given" | "then" => Self::Claim,
            "shown" => Self::Shown,
            "short" => Self::Short,
            "start" | "end" => Self::Moment,
            _ => return None,
        })
    }

    /// One or two usual forms, for somebody who wrote none.
    pub(super) const fn usual(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["One([...])", "Many([...])", "Text()", "Date", "Entries(...)"],
            Self::Condition => &["Is(\"question\", \"option\")"],
            Self::Reasons => &["Suggested([...])", "Only([...])"],
            Self::Due => &["On(\"question\")"],
            Self::Given => &["Answer(\"question\", One(\"option\"))"],
            Self::Content => &["Answers([\"question\"])"],
            Self::Alerts => &["Exactly([\"alert\"])"],
            Self::Review => &["NotYet"],
            Self::Statement => &["If(given: When(Is(\"question\", \"option\")), then: Reached(\"outcome\"))"],
            Self::Claim => &["Reached(\"outcome\")"],
            Self::Shown => &["BodyMap([(\"option\", [\"ear\"])])"],
            Self::Short => &["Always", "When(Is(\"question\", \"option\"))"],
            Self::Moment => &["Today", "Of(\"question\")"],
            Self::Meant => &["AtMostOne", "ExactlyOne(once: Answered(\"question\"))"],
        }
    }

    /// How the form of this name is written in this family; some can be written in two ways.
    pub(super) fn written(self, form: &str) -> Option<&'static [&'static str]> {
        Some(match (self, form) {
            (Self::Kind, "One") => &["One([(id: \"...\", label: ...), ...])"],
            (Self::Kind, "Many") => &["Many([(id: \"...\", label: ...), ...])"],
            (Self::Kind, "Text") => &["Text()", "Text(lines: 4)"],
            (Self::Kind, "Date") => &["Date"],
            (Self::Kind, "Number") => &["Number(min: 0, max: 120)"],
            (Self::Kind, "Decimal") => &["Decimal(places: 1, min: \"30\", max: \"45\")"],
            (Self::Kind, "Age") => &["Age(min: 0, max: 17)"],
            (Self::Kind, "Judgement") => &["Judgement(options: [...], arguments: [\"question\"])"],
            (Self::Kind, "Entries") => &["Entries(one: (nl: \"...\", en: \"...\"), fields: [...])"],
            (Self::Reasons, "Only") => &["Only([(id: \"...\", label: ...), ...])"],
            (Self::Reasons, "Suggested") => &["Suggested([(id: \"...\", label: ...), ...])"],
            (Self::Short, "When") => &["When(Is(\"question\", \"option\"))"],
            (Self::Due, "On") => &["On(\"question\")"],
            (Self::Given, "Answer") => &["Answer(\"question\", One(\"option\"))"],
            (Self::Given, "Resolve") => &["Resolve(\"alert\", \"reason\")"],
            (Self::Given, "Clear") => &["Clear(\"question\")"],
            (Self::Given, "One") => &["One(\"option\")"],
            (Self::Given, "Many") => &["Many([\"option\", \"option\"])"],
            (Self::Given, "Text") => &["Text(\"...\")"],
            (Self::Given, "Date") => &["Date(\"2026-03-09\")"],
            (Self::Given, "Number") => &["Number(4)"],
            (Self::Given, "Decimal") => &["Decimal(\"38.5\")"],
            (Self::Given, "Age") => &["Age(Weeks(5))", "Age(Years(4))"],
            (Self::Given, "Judgement") => &["Judgement(choice: \"option\", because: \"...\")"],
            (Self::Given, "Entries") => &["Entries([[(\"field\", Text(\"...\"))]])"],
            (Self::Given, "Row") => &["Row(1)"],
            (Self::Given, "Unknown") => &["Unknown(\"who could tell\")"],
            (Self::Given, "NotDone") => &["NotDone(because: \"reason\", words: \"...\")"],
            (Self::Content, "Say") => &["Say((nl: \"...\", en: \"...\"))"],
            (Self::Content, "Under") => &["Under(lead: (nl: \"...\", en: \"...\"), content: [...])"],
            (Self::Content, "Answers") => &["Answers([\"question\", \"question\"])"],
            (Self::Content, "Step") => &["Step(\"step\")"],
            (Self::Content, "Log") => {
                &["Log(of: \"log\", such: Is(\"field\", \"option\"), show: [\"field\"])"]
            }
            (Self::Content, "Sides") => {
                &["Sides(left: (title: ..., of: \"log\", show: [\"field\"]), right: (...), rows: \"field\")"]
            }
            (Self::Content, "Attention") => &["Attention((nl: \"...\", en: \"...\"))"],
            (Self::Content, "Card") => &["Card(\"card\")"],
            (Self::Content, "Points") => &["Points([(nl: \"...\", en: \"...\")])"],
            (Self::Content, "Phrases") => &["Phrases([(nl: \"...\", en: \"...\")])"],
            (Self::Content, "Checklist") => &["Checklist([(nl: \"...\", en: \"...\")])"],
            (Self::Content, "Room") => &["Room(label: (nl: \"...\", en: \"...\"), lines: 2)"],
            (Self::Content, "Sticker") => &["Sticker((nl: \"...\", en: \"...\"))"],
            (Self::Alerts, "Exactly") => &["Exactly([\"alert\"])"],
            (Self::Alerts, "Some") => &["Some(raised: [\"alert\"], silent: [\"alert\"])"],
            (Self::Statement, "If") => {
                &["If(given: When(Is(\"question\", \"option\")), then: Reached(\"outcome\"))"]
            }
            (Self::Statement, "Always") => &["Always(Not(Raised(\"alert\")))"],
            (Self::Statement | Self::Claim, "When") => &["When(Is(\"question\", \"option\"))"],
            (Self::Statement | Self::Claim, "Reached") => &["Reached(\"outcome\")"],
            (Self::Statement | Self::Claim, "Raised") => &["Raised(\"alert\")"],
            (Self::Statement | Self::Claim, "Resolved") => &["Resolved(\"alert\")"],
            (Self::Statement | Self::Claim, "OnPath") => &["OnPath(\"question\")"],
            (Self::Statement | Self::Claim, "Settled") => &["Settled(\"question\")"],
            (Self::Shown, "BodyMap") => &["BodyMap([(\"option\", [\"ear\"]), ...])"],
            (Self::Shown, "Sheet") => &["Sheet(columns: \"field\", groups: \"field\", state: \"field\")"],
            (Self::Shown, "Ticked") => {
                &["Ticked([(log: \"question\", takes: [(field: \"field\", from: \"field\"), ...]), ...])"]
            }
            (Self::Shown, "Recorded") => {
                &["Recorded(log: \"question\", takes: [(field: \"field\", from: \"field\"), ...])"]
            }
            (Self::Moment, "Today") => &["Today"],
            (Self::Moment, "Of") => &["Of(\"question\")"],
            (Self::Moment, "First") => &["First(\"log\", \"field\")"],
            (Self::Moment, "Last") => &["Last(\"log\", \"field\")"],
            (Self::Meant, "AtMostOne") => &["AtMostOne"],
            (Self::Meant, "ExactlyOne") => &["ExactlyOne(once: Answered(\"question\"))"],
            (Self::Review, "By") => &["By(who: \"...\", on: \"2026-03-09\")"],
            (_, condition) => return condition_written(condition),
        })
    }
}

/// How many conditions a form takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// A list of them.
    List,
    /// One.
    One,
}

/// How many conditions the form of this name takes, and how many other values come before them.
pub(super) fn takes(form: &str) -> Option<(usize, Takes)> {
    Some(match form {
        "AnyOf" | "AllOf" | "Otherwise" => (0, Takes::List),
        "AtLeast" => (1, Takes::List),
        "Not" => (0, Takes::One),
        "SomeEntry" | "EveryEntry" | "FirstEntry" | "LastEntry" => (1, Takes::One),
        _ => return None,
    })
}

fn condition_written(form: &str) -> Option<&'static [&'static str]> {
    Some(match form {
        "Is" => &["Is(\"question\", \"option\")"],
        "IsAny" => &["IsAny(\"question\", [\"option\", \"option\"])"],
        "Only" => &["Only(\"question\", [\"option\", \"option\"])"],
        "Same" => &["Same(\"question\", \"question\")"],
        "Otherwise" => &["Otherwise([..., ...])"],
        "AnyOf" => &["AnyOf([..., ...])"],
        "AllOf" => &["AllOf([..., ...])"],
        "Not" => &["Not(...)"],
        "AtLeast" => &["AtLeast(2, [..., ..., ...])"],
        "Answered" => &["Answered(\"question\")"],
        "Known" => &["Known(\"question\")"],
        "Unknown" => &["Unknown(\"question\")"],
        "NotDone" => &["NotDone(\"question\")"],
        "NotDoneBecause" => &["NotDoneBecause(\"question\", \"reason\")"],
        "Role" => &["Role(\"role\")"],
        "Age" => &["Age(of: \"question\", from: 12, below: 16)"],
        "Number" => &["Number(of: \"question\", from: 1, below: 5)"],
        "Decimal" => &["Decimal(of: \"question\", from: \"38.5\")"],
        "Due" => &["Due(of: \"question\", within: 7)"],
        "Between" => &["Between(start: Of(\"question\"), end: Today, below: 8)"],
        "FirstEntry" => &["FirstEntry(\"log\", Is(\"field\", \"option\"))"],
        "LastEntry" => &["LastEntry(\"log\", Is(\"field\", \"option\"))"],
        "SomeEntry" => &["SomeEntry(\"log\", Is(\"field\", \"option\"))"],
        "EveryEntry" => &["EveryEntry(\"log\", Is(\"field\", \"option\"))"],
        "Count" => &["Count(of: \"log\", such: Is(\"field\", \"option\"), from: 2)"],
        _ => return None,
    })
}

/// How a missing field could look.
pub(super) fn example(of: Option<&str>, field: &str) -> String {
    match (of, field) {
        (_, "id") => "id: \"korte-naam\"".into(),
        (Some("Citation"), "source") => "source: \"id-of-source\"".into(),
        (_, "place") => "place: \"stap 3\"".into(),
        (_, "evidence") => "evidence: Verified".into(),
        (_, "from") => "from: (source: \"...\", place: \"...\", evidence: Verified)".into(),
        (_, "when") => "when: Is(\"question\", \"option\")".into(),
        (_, "answer") => "answer: Text()".into(),
        (_, "agreed" | "checked" | "review_by" | "today" | "on") => format!("{field}: \"2026-03-09\""),
        (_, "status") => "status: Current".into(),
        (_, "review") => "review: NotYet".into(),
        (_, "reader") => "reader: File".into(),
        (Some("Room"), "lines") => "lines: 2".into(),
        (_, "level") => "level: Attention".into(),
        (_, "year") => "year: 2023".into(),
        (_, "encoding") => "encoding: 1".into(),
        (_, "title" | "publisher") if of == Some("Source") => format!("{field}: \"...\""),
        (_, "guideline" | "role" | "step" | "of" | "choice" | "rows") => format!("{field}: \"...\""),
        (_, "alerts") if of == Some("Expectation") => "alerts: Exactly([])".into(),
        (
            _,
            "questions" | "sections" | "content" | "steps" | "roles" | "sources" | "does" | "outcomes"
            | "lines" | "options" | "fields" | "show",
        ) => format!("{field}: [...]"),
        (_, "meant") => "meant: AtMostOne".into(),
        (_, "once") => "once: Answered(\"question\")".into(),
        (Some("Guarantee"), "holds") => "holds: Always(Not(Raised(\"alert\")))".into(),
        (_, "given" | "then") => format!("{field}: Reached(\"outcome\")"),
        (_, "edition" | "expect" | "such") => format!("{field}: (...)"),
        _ => format!("{field}: (nl: \"...\", en: \"...\")"),
    }
}
