//! Choosing a new passphrase: one of one's own, typed twice, or six words from the program. Only the rule is told; there
//! is no meter. Part of the screens that need one.

use iced::Element;
use iced::widget::{column, row};

use crate::gui::context::Context;
use crate::gui::secret::Secret;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::said::group;
use crate::gui::widget::{button, secret, surface, text};
use crate::vault::{Passphrase, VaultError};

/// What has been chosen so far.
#[derive(Debug, Clone)]
pub(crate) struct Choosing {
    /// Before the ids of its controls.
    id: &'static str,
    way: Way,
    first: Secret,
    again: Secret,
    /// The six words, once they were asked for.
    words: Option<Passphrase>,
    /// It was used and did not fit: from now on what is wrong is said.
    tried: bool,
}

/// How a passphrase comes to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// One of one's own.
    Own,
    /// Six words from the program.
    Words,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A way was chosen.
    WayChosen(Way),
    /// Six other words were asked for.
    OtherPressed,
    /// The first time it is typed.
    First(Secret),
    /// The second time.
    Again(Secret),
    /// Enter was pressed in a field.
    Submitted,
}

/// What follows.
#[derive(Debug)]
pub(crate) enum Action {
    /// Nothing.
    None,
    /// The keyboard belongs here.
    Focus(String),
    /// Go on as with the button of the screen.
    Submit,
    /// No words could be made.
    Failed(VaultError),
}

impl Choosing {
    /// Nothing chosen; the ids of its controls begin with `id`.
    #[must_use]
    pub(crate) fn new(id: &'static str) -> Self {
        Self {
            id,
            way: Way::Own,
            first: Secret::default(),
            again: Secret::default(),
            words: None,
            tried: false,
        }
    }

    /// Takes away what was chosen.
    pub(crate) fn forget(&mut self) {
        *self = Self::new(self.id);
    }

    /// The control that wants the keyboard first.
    #[must_use]
    pub(crate) fn first_control(&self) -> String {
        match self.way {
            Way::Own => self.control("first"),
            Way::Words => self.control("way"),
        }
    }

    fn control(&self, part: &str) -> String {
        format!("{}.{part}", self.id)
    }

    /// Takes in what happened.
    pub(crate) fn update(&mut self, message: Message) -> Action {
        match message {
            Message::WayChosen(way) => {
                self.way = way;
                if way == Way::Words && self.words.is_none() {
                    return self.draw();
                }
                Action::None
            }
            Message::OtherPressed => self.draw(),
            Message::First(typed) => {
                self.first = typed;
                Action::None
            }
            Message::Again(typed) => {
                self.again = typed;
                Action::None
            }
            Message::Submitted if self.again.is_empty() => Action::Focus(self.control("again")),
            Message::Submitted => Action::Submit,
        }
    }

    fn draw(&mut self) -> Action {
        match Passphrase::generate() {
            Ok(words) => {
                self.words = Some(words);
                Action::None
            }
            Err(error) => Action::Failed(error),
        }
    }

    /// The passphrase, or the control where something is still to do.
    ///
    /// # Errors
    /// The id of that control.
    pub(crate) fn chosen(&mut self) -> Result<Passphrase, String> {
        self.tried = true;
        match self.way {
            Way::Words => self.words.clone().ok_or_else(|| self.control("way")),
            Way::Own => {
                let Ok(passphrase) = Passphrase::new(self.first.expose().to_owned()) else {
                    return Err(self.control("first"));
                };
                if self.first.is_same(&self.again) { Ok(passphrase) } else { Err(self.control("again")) }
            }
        }
    }

    /// Shows it; `label` says what the passphrase is for.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, label: String) -> Element<'a, Message> {
        let locale = context.locale;
        let ways = [(Way::Own, locale.msg_passphrase_own()), (Way::Words, locale.msg_passphrase_words())]
            .map(|(way, words)| answer(words, way == self.way, Message::WayChosen(way)));
        let ways = choice::one(self.control("way"), label.clone(), ways).across();
        let chosen = match self.way {
            Way::Own => self.own(context, label),
            Way::Words => self.words(context),
        };
        column![Element::from(ways), chosen].spacing(gap::LARGE).into()
    }

    fn own<'a>(&'a self, context: Context<'a>, label: String) -> Element<'a, Message> {
        let locale = context.locale;
        let fits = Passphrase::new(self.first.expose().to_owned()).is_ok();
        let weak = (self.tried && !fits).then(|| locale.msg_passphrase_too_short());
        let unequal = self.tried && fits && !self.first.is_same(&self.again);
        column![
            Element::from(
                secret::line(label, &self.first, Message::First)
                    .id(self.control("first"))
                    .shown_where(self.again.is_looked_at())
                    .hint(locale.msg_passphrase_rule())
                    .problem(weak)
                    .echo(fits.then(|| format!("✓ {}", locale.msg_passphrase_long_enough())))
                    .keeps_line()
                    .on_submit(Message::Submitted)
            ),
            Element::from(
                secret::line(locale.msg_passphrase_again(), &self.again, Message::Again)
                    .id(self.control("again"))
                    .with_look(self.control("look"), locale)
                    .problem(unequal.then(|| locale.msg_passphrase_unequal()))
                    .keeps_line()
                    .on_submit(Message::Submitted)
            ),
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn words<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = self.words.as_ref().map_or("", Passphrase::reveal);
        column![
            surface::card(group(locale.msg_access_words_shown(), text::for_the_eye(words))),
            text::muted(locale.msg_passphrase_words_about()),
            row![Element::from(
                button::secondary(locale.msg_passphrase_other_words())
                    .id(self.control("other"))
                    .on_press(Message::OtherPressed)
            )],
        ]
        .spacing(gap::MEDIUM)
        .into()
    }
}
