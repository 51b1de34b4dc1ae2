//! What is written and does nothing, or says what was said before: the protocol works, and its author meant something else.
//! Where it is looked for is `check::idle`.

/// Something that does nothing as it is written.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "idle.")]
pub(super) enum Idle {
    /// A choice of one from one.
    OneOption { of: String },
    /// Only listed reasons count, and none is listed.
    NoReasonCounts { of: String },
    /// A step in which nothing is asked.
    NoQuestions { step: String },
    /// A paper on which nothing stands.
    NoSections { paper: String },
    /// Two options or reasons of a question are called the same.
    SameLabel { of: String, label: String },
    /// Two parts are called the same.
    SameWording { part: Part, words: String },
    /// A source is named, and no place in it.
    NoPlace,
    /// Signs of another language for text, which are printed as they stand.
    Markup { found: String },
    /// A blank at the edge of a text, or more than one in it.
    Blanks,
    /// Braces where nothing is filled in.
    Braces { found: String },
    /// A source that appeared after it was read.
    YearAhead { year: u16 },
    /// More days than a life has.
    ManyDays { days: i64 },
    /// A bound of a condition that no answer comes to.
    BeyondAnswers { of: String, bound: &'static str, number: i64 },
    /// A number to call without a digit.
    NoNumber { found: String },
    /// A source that nothing refers to.
    Unused { source: String },
}

/// What can be called the same as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Step,
    Question,
    Outcome,
}
