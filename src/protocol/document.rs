//! Which blocks go on which paper, and for whom. How a block becomes prose and pages lives in the `document` room.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Step;
use super::condition::Condition;
use super::name::Name;
use super::question::Question;
use super::reader::{Extent, Holds, Reader, Setting};
use super::rules::CardLine;
use super::text::Text;
use super::visible::Visible;

/// A template for one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Stable identifier, such as `record`.
    pub id: Name,
    /// Its title on paper.
    pub title: Text,
    /// For whom it is meant.
    pub audience: Text,
    /// Who may see it: what this reader may not see is left out.
    pub reader: Reader,
    /// Whether it must be free of anything that identifies a person.
    #[serde(default)]
    pub anonymous: bool,
    /// Whether it goes home with a family: nothing on it then names the rule, the case or for whom it was made.
    #[serde(default)]
    pub home: bool,
    /// How it is set.
    #[serde(default)]
    pub setting: Setting,
    /// The largest case that a paper meant for one page is measured with.
    #[serde(default)]
    pub largest: Largest,
    /// What must be on record before it may go out, such as consent.
    #[serde(default)]
    pub before: Vec<Before>,
    /// What is on it, in order.
    pub sections: Vec<Section>,
    /// Of a note: its other form, for where somebody may read along.
    #[serde(default)]
    pub visible: Vec<Visible>,
    /// A card shown where it is copied and printed.
    #[serde(default)]
    pub card: Option<Name>,
}

/// A case in which everything is answered, as large as a paper for one page is meant to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Largest {
    /// Rows in each log.
    pub rows: u8,
    /// Words in each text.
    pub words: u8,
}

impl Default for Largest {
    fn default() -> Self {
        Self { rows: 4, words: 20 }
    }
}

/// Something that must be on record before a paper may go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// What must hold.
    pub when: Condition,
    /// What to say while it does not.
    pub(crate) say: Text,
}

/// One headed part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub title: Text,
    /// On the paper when this holds; absent means always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// On the paper from this extent on: `Full` can be left out. At the end of a paper it becomes an appendix.
    #[serde(default)]
    pub extent: Extent,
    /// What stands below it; a section whose content is empty is left out unless it says otherwise.
    pub content: Vec<Content>,
    /// What to print when there is nothing, instead of leaving the section out.
    #[serde(default)]
    pub empty: Option<Text>,
}

impl Section {
    /// Every block in it, with those that stand under words that lead them in.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &Content> {
        self.content.iter().flat_map(Content::with_parts)
    }
}

impl Content {
    /// This block and those within it.
    pub(crate) fn with_parts(&self) -> Vec<&Self> {
        let within = if let Self::Under { content, .. } = self { content.as_slice() } else { &[] };
        std::iter::once(self).chain(within.iter().flat_map(Self::with_parts)).collect()
    }
}

/// A block of content, filled from the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Content {
    /// A fixed sentence.
    Say(Text),
    /// A sentence that must not be overlooked.
    Attention(Text),
    /// The answers to these questions, as prose and tables.
    Answers(Vec<Name>),
    /// The answers to these questions in one sentence pattern, and after it whatever the pattern does not tell. What it
    /// keeps silent about stands in an appendix of the record.
    Sentence {
        /// The questions.
        of: Vec<Name>,
        /// The pattern.
        says: Text,
        /// What the record tells in its appendix where the pattern does not: an answer, or the reason of a judgement.
        #[serde(default)]
        apart: Vec<Name>,
    },
    /// What follows, behind words that lead it in; nothing when nothing follows.
    Under {
        /// The words before it.
        lead: Text,
        /// What follows.
        content: Vec<Content>,
    },
    /// The answers to all questions of a step.
    Step(Name),
    /// The entries of a log, chosen and grouped.
    Log {
        /// The log.
        of: Name,
        /// Which entries; absent means all.
        #[serde(default)]
        such: Option<Box<Condition>>,
        /// A field with options: a heading for each that was chosen. A date: a line for each day.
        #[serde(default)]
        by: Option<Name>,
        /// The fields told, in this order; none named means as the log tells itself.
        #[serde(default)]
        show: Vec<Name>,
        /// Said once before the rows, in a pattern of the fields in which all of them agree.
        #[serde(default)]
        shared: Option<Text>,
        /// Fields that the record tells in its appendix instead of here.
        #[serde(default)]
        apart: Option<Apart>,
        /// How the entries are laid out.
        #[serde(default)]
        layout: Layout,
    },
    /// The entries of one or two logs side by side, a row for each option of a field they share.
    Sides {
        /// What stands at the left.
        left: Box<Side>,
        /// What stands at the right.
        right: Box<Side>,
        /// The field whose options make the rows.
        rows: Name,
    },
    /// What a card says, with its telephone numbers.
    Card(Name),
    /// Fixed points in a list.
    Points(Vec<Text>),
    /// Fixed points, each with the rule it rests on.
    Lines(Vec<CardLine>),
    /// Sentences to say, to be put in one's own words.
    Phrases(Vec<Text>),
    /// Points to tick by hand.
    Checklist(Vec<Text>),
    /// Ruled room to write in by hand.
    Room {
        /// What belongs there.
        label: Text,
        /// Ruled lines.
        lines: u8,
    },
    /// Room for a sticker with what the program does not know, such as a name.
    Sticker(Text),
    /// Room for a signature.
    Signature,
    /// Outcomes reached, with the answers that decided, norm and actions.
    Outcomes,
    /// Steps and questions deliberately not done and alerts resolved by a reason.
    Deviations,
    /// What is still open, unknown or planned, and raised alerts.
    OpenPoints,
    /// The dated actions.
    Actions,
    /// Every date still to come, and what it is for.
    Dates,
    /// Answers set aside because the path changed, and changes after conclusion.
    History,
    /// Protocol edition, state of our encoding, sources, hashes.
    Provenance,
    /// Every rule with source, evidence mark and room for a remark, for the clinician who reviews the encoding.
    Rules,
    /// What local agreements change or add, and whose they are.
    Local,
    /// Every question with room for its answer, to fill in by pen.
    Blank,
}

/// One of two sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What stands above it.
    pub(crate) title: Text,
    /// The log.
    pub of: Name,
    /// Which entries; absent means all.
    #[serde(default)]
    pub such: Option<Condition>,
    /// The field that says whether it is there; without one, what was recorded is there.
    #[serde(default)]
    pub state: Option<State>,
    /// The fields told, in this order; the first that was filled in leads.
    pub(crate) show: Vec<Name>,
}

/// The field that says whether something is there. Answered with "not known" or not at all, it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// The field.
    pub of: Name,
    /// The option that says it was looked for and is not there.
    pub(crate) absent: Name,
}

/// Fields of the rows of a log that stand in the appendix of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// These fields.
    pub(crate) fields: Vec<Name>,
    /// The fields that say there which row it is.
    pub beside: Vec<Name>,
    /// Only when the log has more rows than this.
    #[serde(default)]
    pub(crate) beyond: u8,
}

/// How the entries of a log are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Layout {
    /// Each as a sentence.
    #[default]
    Lines,
    /// Each as a sentence, one behind the other in one paragraph.
    Running,
    /// A row for each, a column for each field.
    Table,
    /// A heading for each, and a label for each field.
    Sheets,
}

impl Template {
    /// Whether the reader may see an answer; `None` is free text nobody marked.
    #[must_use]
    pub(crate) fn shows(&self, holds: Option<Holds>) -> bool {
        let leads_to_nobody = !self.anonymous || matches!(holds, Some(Holds::Case | Holds::ThirdParty));
        self.reader.may_see(holds) && leads_to_nobody
    }

    /// Whether nothing is left out for its reader.
    #[must_use]
    pub fn shows_all(&self) -> bool {
        self.reader == Reader::File && !self.anonymous
    }

    /// Whether it tells the dates to come.
    #[must_use]
    pub fn tells_dates(&self) -> bool {
        self.sections.iter().flat_map(Section::blocks).any(|block| *block == Content::Dates)
    }

    /// Whether the reader may see this question, or this field of `log`.
    #[must_use]
    pub(crate) fn shows_question(&self, question: &Question, log: Option<&Question>) -> bool {
        self.shows(question.held(log))
    }

    /// Every block on it.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &Content> {
        self.sections.iter().flat_map(Section::blocks)
    }

    /// The patterns that join answers on it.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = (&[Name], &Text)> {
        self.blocks().filter_map(|block| match block {
            Content::Sentence { of, says, .. } => Some((of.as_slice(), says)),
            _ => None,
        })
    }

    /// Whether it is about the protocol itself, and not about a case.
    #[must_use]
    pub fn is_of_protocol(&self) -> bool {
        self.blocks().any(|block| matches!(block, Content::Rules | Content::Local | Content::Blank))
    }

    /// Whether it is handed out as it is, and tells nothing of the case: not even that there is one.
    #[must_use]
    pub fn is_handed_out(&self) -> bool {
        let fixed = |block: &Content| {
            matches!(
                block,
                Content::Say(_)
                    | Content::Attention(_)
                    | Content::Points(_)
                    | Content::Lines(_)
                    | Content::Phrases(_)
                    | Content::Checklist(_)
                    | Content::Room { .. }
                    | Content::Under { .. }
            )
        };
        self.anonymous && self.reader == Reader::Anybody && self.blocks().all(fixed)
    }

    /// Whether whoever finds it may not learn from its head or foot what it is about, or whose it is.
    #[must_use]
    pub(crate) fn is_kept_at_home(&self) -> bool {
        self.home || self.is_handed_out()
    }

    /// How much of it is wanted unless somebody says otherwise: a note and a record are short, anything else whole. Where
    /// a record comes from goes with the copy for the archive, or when asked for.
    #[must_use]
    pub fn usual_extent(&self) -> Extent {
        if self.setting == Setting::Pasted || self.id == "record" { Extent::Short } else { Extent::Full }
    }

    /// Whether its words are wanted and not its pages: a note is pasted, and a report is told or pasted line by line.
    #[must_use]
    pub(crate) fn is_taken_as_text(&self) -> bool {
        self.setting == Setting::Pasted || self.reader == Reader::VeiligThuis && !self.anonymous
    }

    /// Whether something on it can be left out.
    #[must_use]
    pub fn has_appendix(&self) -> bool {
        self.sections.iter().any(|section| section.extent == Extent::Full)
    }

    /// The papers every protocol has without writing them: all its questions to fill in by pen, its dates, and for the
    /// clinician alone what is still open and what the program has to say. A file of the same id comes in their place.
    #[must_use]
    pub(crate) fn of_every_protocol() -> [Self; 3] {
        let section = |title: Text, content: Vec<Content>, empty: Option<Text>| Section {
            title,
            when: None,
            extent: Extent::Short,
            content,
            empty,
        };
        let blank = Self {
            id: Name::new("blank"),
            title: Text::said(|say| say.msg_document_blank_title()),
            audience: Text::said(|say| say.msg_document_blank_audience()),
            reader: Reader::Anybody,
            anonymous: true,
            home: false,
            setting: Setting::Usual,
            largest: Largest::default(),
            before: Vec::new(),
            sections: vec![section(
                Text::said(|say| say.msg_document_blank_use()),
                vec![Content::Blank],
                None,
            )],
            visible: Vec::new(),
            card: None,
        };
        let dates = Self {
            id: Name::new("dates"),
            title: Text::said(|say| say.msg_document_dates_title()),
            audience: Text::said(|say| say.msg_document_dates_audience()),
            reader: Reader::Anybody,
            anonymous: true,
            home: false,
            setting: Setting::Usual,
            largest: Largest::default(),
            before: Vec::new(),
            sections: vec![section(
                Text::said(|say| say.msg_document_dates_what()),
                vec![Content::Dates],
                Some(Text::said(|say| say.msg_document_dates_none())),
            )],
            visible: Vec::new(),
            card: None,
        };
        let worksheet = Self {
            id: Name::new("worksheet"),
            title: Text::said(|say| say.msg_document_worksheet_title()),
            audience: Text::said(|say| say.msg_document_worksheet_audience()),
            reader: Reader::File,
            anonymous: false,
            home: false,
            setting: Setting::Usual,
            largest: Largest::default(),
            before: Vec::new(),
            sections: vec![
                section(
                    Text::said(|say| say.msg_document_worksheet_open()),
                    vec![Content::OpenPoints],
                    Some(Text::said(|say| say.msg_document_worksheet_nothing_open())),
                ),
                section(Text::said(|say| say.msg_document_worksheet_actions()), vec![Content::Actions], None),
                section(
                    Text::said(|say| say.msg_document_worksheet_outcomes()),
                    vec![Content::Outcomes],
                    None,
                ),
            ],
            visible: Vec::new(),
            card: None,
        };
        [blank, dates, worksheet]
    }

    /// The paper that every protocol with local agreements has: what they change and add, on its own, to be signed.
    #[must_use]
    pub(crate) fn of_local_agreements() -> Self {
        Self {
            id: Name::new("local"),
            title: Text::said(|say| say.msg_overlay_title()),
            audience: Text::said(|say| say.msg_overlay_audience()),
            reader: Reader::Anybody,
            anonymous: true,
            home: false,
            setting: Setting::Usual,
            largest: Largest::default(),
            before: Vec::new(),
            sections: vec![Section {
                title: Text::said(|say| say.msg_overlay_heading()),
                when: None,
                extent: Extent::Short,
                content: vec![Content::Local],
                empty: None,
            }],
            visible: Vec::new(),
            card: None,
        }
    }

    /// A paper of all that was answered, step by step, whatever papers the protocol itself has.
    #[must_use]
    pub(crate) fn of_everything(steps: &[Step]) -> Self {
        let section = |step: &Step| Section {
            title: step.title.clone(),
            when: None,
            extent: Extent::Short,
            content: vec![Content::Step(step.id.clone())],
            empty: None,
        };
        Self {
            id: Name::new("everything"),
            title: Text::said(|_| String::new()),
            audience: Text::said(|say| say.msg_document_everything_audience()),
            reader: Reader::File,
            anonymous: false,
            home: false,
            setting: Setting::Usual,
            largest: Largest::default(),
            before: Vec::new(),
            sections: steps.iter().map(section).collect(),
            visible: Vec::new(),
            card: None,
        }
    }
}
