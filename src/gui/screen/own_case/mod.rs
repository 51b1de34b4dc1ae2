//! A fictional case of one's own: begun with a protocol, a role, a name and a story; and, once it was played, kept. What is
//! told on the way while it is played is in `making`, the talk afterwards in `after`. Of a real case none is made, and the screen
//! says why.

mod after;
mod making;

use std::mem;

use iced::widget::{column, row};
use iced::{Element, Task};

use after::Afterwards;
pub use after::Wrote;
pub use making::Making;

use super::{Screen, Sight, escape, escapes};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::field::{self, Field};
use crate::gui::widget::note::{self, Note};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::locale::Language;
use crate::protocol::{Name, Protocol};
use crate::session::Offered;
use crate::session::own_case::Written;

/// The screen.
#[derive(Debug, Default)]
pub struct OwnCase {
    stage: Stage,
    title: Field,
    story: Note,
    after: Afterwards,
    /// What its maker wrote before, on the way.
    before: Written,
    /// Going on was tried: from now on what is missing is said.
    tried: bool,
}

/// How far the case is.
#[derive(Debug)]
enum Stage {
    /// It is still to be played.
    New {
        /// The protocol and the role that were chosen.
        chosen: Option<(Name, Name)>,
    },
    /// It was played.
    Played {
        /// What gives its ending away; none before it was asked to be kept as it is now.
        remarks: Option<Vec<String>>,
        /// Where it lies, once it was kept.
        kept: Option<String>,
    },
}

impl Default for Stage {
    fn default() -> Self {
        Self::New { chosen: None }
    }
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A protocol was chosen, with the role it is begun in.
    ProtocolChosen(Name, Name),
    /// A role was chosen.
    RoleChosen(Name),
    /// Something was typed for its name.
    TitleTyped(field::Message),
    /// Something was typed for its story.
    StoryTyped(note::Message),
    /// Something was written for the talk afterwards.
    Wrote(Wrote),
    /// Going on was pressed: to play it, or to keep it.
    OnPressed,
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(&'static str),
    /// Begin to play it.
    Begin {
        /// The protocol.
        protocol: Name,
        /// The role.
        role: Name,
        /// Its name.
        title: String,
        /// Its story.
        story: String,
    },
    /// Keep it, if nothing gives its ending away or that was told.
    Keep {
        /// All that its maker wrote.
        written: Box<Written>,
        /// What there was to say of it was said.
        told: bool,
    },
    /// Back to where one was, with what was written meanwhile.
    Left(Box<Written>),
    /// Back to where one was.
    Back,
}

const PROTOCOL: &str = "own-case.protocol";
const TITLE: &str = "own-case.title";
const STORY: &str = "own-case.story";
const ON: &str = "own-case.on";

impl OwnCase {
    /// A new one, in the first protocol that is offered.
    #[must_use]
    pub fn begun(offered: &[Offered]) -> Self {
        let first = offered.iter().filter_map(Offered::protocol).find_map(|protocol| with_role(protocol));
        Self { stage: Stage::New { chosen: first }, ..Self::default() }
    }

    /// One that was played in this protocol, with what its maker wrote of it so far.
    #[must_use]
    pub fn played(before: Written, protocol: &Protocol) -> Self {
        let stage = Stage::Played { remarks: None, kept: None };
        let (title, story) = (Field::new(&before.title), Note::new(&before.story));
        let after = Afterwards::of(&before.after, protocol);
        Self { stage, title, story, after, before, tried: false }
    }

    /// All that its maker wrote, as it stands here now.
    fn written_now(&self) -> Written {
        let (title, story) = (self.title.text().trim().to_owned(), self.story.text().trim().to_owned());
        Written { title, story, after: self.after.written(), ..self.before.clone() }
    }

    /// What is missing of the talk afterwards.
    fn misses(&self) -> Option<&'static str> {
        match self.stage {
            Stage::New { .. } => None,
            Stage::Played { .. } => self.after.misses(!self.before.asks.is_empty()),
        }
    }

    /// Says what gives its ending away; whoever keeps it all the same presses once more.
    pub fn remark(&mut self, told: Vec<String>) {
        if let Stage::Played { remarks, .. } = &mut self.stage {
            *remarks = Some(told);
        }
    }

    /// Says where it lies.
    pub fn is_kept(&mut self, path: String) {
        if let Stage::Played { kept, .. } = &mut self.stage {
            *kept = Some(path);
        }
    }

    /// What was typed last is not what was looked at.
    fn changed(&mut self) {
        if let Stage::Played { remarks, kept } = &mut self.stage {
            *remarks = None;
            *kept = None;
        }
    }

    fn go_on(&mut self) -> Action {
        self.tried = true;
        let (title, story) = (self.title.text().trim().to_owned(), self.story.text().trim().to_owned());
        if title.is_empty() {
            return Action::Focus(TITLE);
        }
        if story.is_empty() {
            return Action::Focus(STORY);
        }
        match &self.stage {
            Stage::New { chosen: None } => Action::Focus(PROTOCOL),
            Stage::New { chosen: Some((protocol, role)) } => {
                Action::Begin { protocol: protocol.clone(), role: role.clone(), title, story }
            }
            Stage::Played { kept: Some(_), .. } => Action::Back,
            Stage::Played { remarks, .. } => match self.misses() {
                Some(missing) => Action::Focus(missing),
                None => Action::Keep { written: Box::new(self.written_now()), told: remarks.is_some() },
            },
        }
    }

    fn chosen<'a>(&'a self, sight: Sight<'a>) -> Option<Element<'a, Message>> {
        let Stage::New { chosen } = &self.stage else { return None };
        let (locale, language) = (sight.context.locale, sight.context.locale.language());
        let protocols = || sight.offered.iter().filter_map(Offered::protocol);
        let is = |protocol: &Protocol| chosen.as_ref().is_some_and(|(id, _)| *id == protocol.head.id);
        let answers = protocols().filter_map(|protocol| {
            let (id, role) = with_role(protocol)?;
            let title = protocol.head.title.get(language);
            Some(answer(title, is(protocol), Message::ProtocolChosen(id, role)).beside_others(language))
        });
        let asked = locale.msg_own_case_protocol();
        let protocol = column![
            text::label(asked.clone()),
            Element::from(choice::one(PROTOCOL, asked, answers.collect::<Vec<_>>()).across())
        ];
        let roles = protocols().find(|protocol| is(protocol)).map(|protocol| {
            let is = |role: &Name| chosen.as_ref().is_some_and(|(_, chosen)| chosen == role);
            let answers = protocol.head.roles.iter().map(|role| {
                answer(role.label.get(language), is(&role.id), Message::RoleChosen(role.id.clone()))
                    .beside_others(language)
            });
            let asked = locale.msg_own_case_role();
            column![
                text::label(asked.clone()),
                Element::from(choice::one("own-case.role", asked, answers.collect::<Vec<_>>()).across())
            ]
            .spacing(gap::SMALL)
        });
        Some(column![protocol.spacing(gap::SMALL)].push(roles).spacing(gap::LARGE).into())
    }

    fn written<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let missing = |empty: bool| (self.tried && empty).then(|| locale.msg_own_case_missing());
        let title = field::line(locale.msg_own_case_title(), &self.title, Message::TitleTyped)
            .id(TITLE)
            .hint(locale.msg_own_case_title_hint())
            .problem(missing(self.title.text().trim().is_empty()))
            .on_submit(Message::OnPressed);
        let story = note::note(locale.msg_own_case_story(), &self.story, Message::StoryTyped)
            .id(STORY)
            .hint(locale.msg_own_case_story_hint())
            .problem(missing(self.story.is_blank()))
            .lines(4);
        column![Element::from(title), Element::from(story)].spacing(gap::LARGE).into()
    }

    /// What is said of a case that was played: what gives its ending away, and where it lies.
    fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let Stage::Played { remarks, kept } = &self.stage else { return None };
        if let Some(path) = kept {
            return Some(text::accent(format!("✓ {}", locale.msg_own_case_kept(path))).into());
        }
        let remarks = remarks.as_ref().filter(|remarks| !remarks.is_empty())?;
        let lines = remarks.iter().map(|remark| format!("– {remark}")).collect::<Vec<_>>().join("\n");
        Some(alert(Level::Attention, locale.msg_own_case_tells(), lines).into())
    }
}

/// A protocol with the role it is begun in; none where it has none.
fn with_role(protocol: &Protocol) -> Option<(Name, Name)> {
    Some((protocol.head.id.clone(), protocol.head.roles.first()?.id.clone()))
}

impl Screen for OwnCase {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;

    fn is_half_typed(&self) -> bool {
        let is_kept = matches!(self.stage, Stage::Played { kept: Some(_), .. });
        !is_kept && (self.title.is_touched() || self.story.is_touched() || self.after.is_touched())
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on(match &self.stage {
            Stage::New { .. } => PROTOCOL,
            Stage::Played { kept: None, .. } => TITLE,
            Stage::Played { kept: Some(_), .. } => ON,
        })
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Action {
        match message {
            Message::ProtocolChosen(protocol, role) => {
                if let Stage::New { chosen } = &mut self.stage {
                    let roles = sight.offered.iter().filter_map(Offered::protocol);
                    let mut roles =
                        roles.filter(|known| known.head.id == protocol).flat_map(|of| &of.head.roles);
                    // Whoever chose a role keeps it where the protocol knows it.
                    let before = mem::take(chosen).map(|(_, role)| role);
                    let role = before.filter(|before| roles.any(|role| role.id == *before)).unwrap_or(role);
                    *chosen = Some((protocol, role));
                }
                Action::None
            }
            Message::RoleChosen(role) => {
                if let Stage::New { chosen: Some((_, chosen)) } = &mut self.stage {
                    *chosen = role;
                }
                Action::None
            }
            Message::TitleTyped(message) => {
                if self.title.update(message).is_some() {
                    self.changed();
                }
                Action::None
            }
            Message::StoryTyped(message) => {
                if self.story.update(message).is_some() {
                    self.changed();
                }
                Action::None
            }
            Message::Wrote(wrote) => {
                if self.after.update(wrote) {
                    self.changed();
                }
                Action::None
            }
            Message::OnPressed => self.go_on(),
            Message::BackPressed => match &self.stage {
                Stage::Played { kept: None, .. } => Action::Left(Box::new(self.written_now())),
                Stage::Played { .. } | Stage::New { .. } => Action::Back,
            },
        }
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let context = sight.context;
        let locale = context.locale;
        let back = button::secondary(locale.msg_word_back())
            .id("own-case.back")
            .shortcut(&escape())
            .on_press(Message::BackPressed);
        let (title, about, on) = match &self.stage {
            Stage::New { .. } => {
                (locale.msg_own_case_new(), locale.msg_own_case_about(), locale.msg_own_case_play())
            }
            Stage::Played { kept: Some(_), .. } => {
                (locale.msg_own_case_keep(), locale.msg_own_case_keep_about(), locale.msg_word_back())
            }
            Stage::Played { remarks, .. } => {
                let all_the_same = remarks.as_ref().is_some_and(|remarks| !remarks.is_empty());
                let on = if all_the_same { locale.msg_own_case_anyway() } else { locale.msg_word_keep() };
                (locale.msg_own_case_keep(), locale.msg_own_case_keep_about(), on)
            }
        };
        let dutch = matches!(self.stage, Stage::Played { .. }) && locale.language() == Language::Nl;
        let content = column![
            surface::ends(vec![text::title(title).into()], vec![back.into()]),
            text::body(about),
            text::muted(locale.msg_own_case_never_real()),
        ]
        .push(dutch.then(|| text::muted(locale.msg_own_case_dutch())))
        .push(self.chosen(sight))
        .push(self.written(context))
        .push(
            matches!(self.stage, Stage::Played { .. })
                .then(|| self.after.view(self.misses().filter(|_| self.tried), context)),
        )
        // Its place is always there, so that the button below keeps the keyboard.
        .push(column![].push(self.said(context)))
        .push(row![Element::from(button::primary(on).id(ON).on_press(Message::OnPressed))])
        .spacing(gap::LARGE);
        escapes(page::page("own-case.page", surface::reading(content)), Message::BackPressed)
    }
}
