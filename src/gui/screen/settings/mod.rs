//! The settings: applied at once, kept at once. Where they are kept is the vault's business.

mod policy;
mod vault;

use std::path::{Path, PathBuf};

use policy::governed;
pub use vault::{Guarded, Warned};

use iced::widget::{column, row};
use iced::{Center, Element, Task};

use super::{Screen, Sight, escape, escapes};
use crate::gui::context::Context;
use crate::gui::shortcuts::Command;
use crate::gui::theme::measure::gap;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::{button, focus, page, surface, text};
use crate::protocol::{Choice, Name};
use crate::vault::{Policy, Settings as Values};

/// The screen; what is set is handed in.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    guarded: Guarded,
}

/// What happened on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// One of a few was chosen: these apply from now on.
    Chosen(Box<Values>),
    /// Larger text was asked for.
    LargerPressed,
    /// Smaller text was asked for.
    SmallerPressed,
    /// A role was chosen.
    RoleChosen(Name),
    /// Locking later was asked for.
    LaterPressed,
    /// Locking sooner was asked for.
    SoonerPressed,
    /// Another passphrase was asked for.
    PassphrasePressed,
    /// Another recovery sheet was asked for.
    SheetPressed,
    /// The telephone numbers were asked for.
    NumbersPressed,
    /// Back was pressed.
    BackPressed,
}

/// What the window must do after an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Apply these and keep them.
    Apply(Values),
    /// Ask for another passphrase.
    ChangePassphrase,
    /// Make another recovery sheet.
    NewSheet,
    /// Show the telephone numbers.
    Numbers,
    /// Back to where the user came from.
    Back,
}

impl Settings {
    /// The screen, with how the vault is guarded.
    #[must_use]
    pub const fn new(guarded: Guarded) -> Self {
        Self { guarded }
    }

    /// Brings the keyboard to the first setting.
    pub fn focus<T: Send + 'static>(&self) -> Task<T> {
        focus::on("settings.language")
    }

    /// Takes in what happened; `now` is what is set, `policy` what an organisation set.
    #[must_use]
    pub fn update(&mut self, message: Message, now: &Values, policy: &Policy) -> Action {
        let mut values = now.clone();
        let idle = policy.idle(values.idle);
        match message {
            Message::Chosen(chosen) => values = *chosen,
            Message::LargerPressed => values.text_size = values.text_size.larger(),
            Message::SmallerPressed => values.text_size = values.text_size.smaller(),
            Message::RoleChosen(role) => values.role = Some(role.to_string()),
            Message::LaterPressed => values.idle = idle.longer(),
            Message::SoonerPressed => values.idle = idle.shorter(),
            Message::PassphrasePressed => return Action::ChangePassphrase,
            Message::SheetPressed => return Action::NewSheet,
            Message::NumbersPressed => return Action::Numbers,
            Message::BackPressed => return Action::Back,
        }
        Action::Apply(values)
    }

    /// Shows the screen: what is set, the roles there are, and the folders where everything rests.
    pub fn view<'a>(
        &'a self,
        context: Context<'a>,
        now: &'a Values,
        roles: &'a [Choice],
        folder: &'a Path,
        papers: &'a Path,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let head = surface::ends(
            vec![text::title(locale.msg_settings_title()).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id("settings.back")
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let choices = now.choices(locale).into_iter().map(|setting| {
            let answers = setting
                .options
                .into_iter()
                .map(|option| answer(option.label, option.now, Message::Chosen(Box::new(option.then))));
            part(setting.title.clone(), choice::one(setting.id, setting.title, answers).across())
        });
        let role = now.role.as_deref().or_else(|| roles.first().map(|role| role.id.as_str()));
        let roles = roles.iter().map(|choice| {
            let chosen = Some(choice.id.as_str()) == role;
            answer(choice.label.get(locale.language()), chosen, Message::RoleChosen(choice.id.clone()))
                .beside_others(locale.language())
        });
        let content = column![
            column![head, text::muted(locale.msg_settings_kept())].spacing(gap::SMALL),
            column(choices).spacing(gap::WIDE),
            part(locale.msg_settings_text_size(), self.text_size(context, now)),
            part(
                locale.msg_start_choose_role(),
                choice::one("settings.role", locale.msg_start_choose_role(), roles).across()
            ),
            part(
                locale.msg_settings_numbers(),
                button::secondary(locale.msg_settings_numbers_open())
                    .id("settings.numbers")
                    .on_press(Message::NumbersPressed)
            ),
            surface::divider(),
            self.guarded(context, now, [folder, papers]),
        ]
        .push(governed(context))
        .spacing(gap::WIDE);
        escapes(page::page("settings.page", surface::reading(content)), Message::BackPressed)
    }

    fn text_size<'a>(&self, context: Context<'a>, now: &Values) -> Element<'a, Message> {
        let locale = context.locale;
        let size = now.text_size;
        let smaller = (size.smaller() != size).then_some(Message::SmallerPressed);
        let larger = (size.larger() != size).then_some(Message::LargerPressed);
        let button = |command: Command, id, message| {
            let button = button::secondary(command.name(locale)).id(id).shortcut(&command.shortcut());
            Element::from(button.on_press_maybe(message))
        };
        row![
            button(Command::Smaller, "settings.smaller", smaller),
            text::label(locale.msg_settings_percent(size.percent())),
            button(Command::Larger, "settings.larger", larger),
        ]
        .spacing(gap::MEDIUM)
        .align_y(Center)
        .wrap()
        .into()
    }
}

fn part<'a>(name: String, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    column![text::label(name), content.into()].spacing(gap::SMALL).into()
}

impl Screen for Settings {
    type Message = Message;
    type Action = Action;

    const STAYS_WHEN_LOCKED: bool = true;

    fn is_half_typed(&self) -> bool {
        // Each is kept as it is chosen.
        false
    }

    fn focus<T: Send + 'static>(&self) -> Task<T> {
        self.focus()
    }

    fn update(&mut self, message: Message, sight: Sight<'_>) -> Action {
        self.update(message, sight.settings, sight.context.policy)
    }

    fn view<'a>(&'a self, sight: Sight<'a>) -> Element<'a, Message> {
        let roles = sight.protocol.map_or(&[][..], |protocol| &protocol.head.roles);
        let shown = |folder: &'a Option<PathBuf>| folder.as_deref().unwrap_or(Path::new("–"));
        let (folder, papers) = (shown(&sight.folders.vault), shown(&sight.folders.papers));
        self.view(sight.context, sight.settings, roles, folder, papers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};
    use crate::vault::Look;

    /// What choosing *dark* sends.
    fn dark(now: &Values) -> Message {
        let choices = now.choices(&Locale::new(Language::En));
        let look = choices.into_iter().find(|setting| setting.id == "settings.look").unwrap();
        let dark = look.options.into_iter().find(|option| option.label == "Dark").unwrap();
        Message::Chosen(Box::new(dark.then))
    }

    #[test]
    fn a_setting_changes_itself_and_nothing_else() {
        let now = Values { role: Some("gp".into()), ..Values::default() };
        let action = Settings::default().update(dark(&now), &now, &Policy::default());
        assert_eq!(action, Action::Apply(Values { look: Look::Dark, ..now }));
    }
}
