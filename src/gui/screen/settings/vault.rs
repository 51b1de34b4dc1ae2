//! The settings of the vault: when it locks, its passphrase, where it is, and what there is to know about that place.

use std::path::Path;

use iced::widget::{column, row};
use iced::{Center, Element};

use super::{Message, Settings, part};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::watch::Hearing;
use crate::gui::widget::alert::alert;
use crate::gui::widget::{button, text};
use crate::vault::{Settings as Values, Standing};

/// How the vault is guarded, as far as the settings show it.
#[derive(Debug, Clone, Default)]
pub struct Guarded {
    /// Whether there is a vault, and whether it is open.
    pub standing: Option<Standing>,
    /// Whether the keyring of the computer holds its key, because there is no passphrase yet.
    pub held: bool,
    /// How the number of the vault begins, where it can be read.
    pub number: Option<String>,
    /// What the system tells of.
    pub hearing: Hearing,
    /// What there is to know about the place of the vault.
    pub warned: Option<Warned>,
}

/// Something to know about the place of the vault, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warned {
    /// What is the matter.
    pub what: String,
    /// What to do.
    pub(crate) remedy: String,
}

impl Settings {
    pub(super) fn guarded<'a>(
        &'a self,
        context: Context<'a>,
        now: &Values,
        [folder, papers]: [&'a Path; 2],
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let warned = self.guarded.warned.as_ref().map(|warned| {
            Element::from(
                alert(Level::Attention, locale.msg_place_warning(), warned.what.as_str())
                    .more(warned.remedy.as_str()),
            )
        });
        let folder = column![text::body(folder.display().to_string())].push(warned).spacing(gap::SMALL);
        // Where nobody else can read them there is nothing to say of it.
        let papers = locale.papers_trouble(context.papers).map(|trouble| {
            let told = alert(Level::Attention, locale.msg_place_warning(), trouble.what).more(trouble.remedy);
            let folder = text::body(papers.display().to_string());
            part(locale.msg_settings_papers(), column![folder, Element::from(told)].spacing(gap::SMALL))
        });
        let founded = self.guarded.standing.is_some_and(|standing| standing != Standing::None);
        let open = self.guarded.standing == Some(Standing::Open);
        let about = match (founded, self.guarded.held) {
            (_, true) => locale.msg_keyring_encrypted(),
            (true, false) => locale.msg_vault_encrypted(),
            (false, false) => locale.msg_vault_none_yet(),
        };
        let held = self.guarded.held;
        // Where the keyring holds the key, choosing a passphrase makes the sheet.
        let sheet = (!held).then(|| {
            Element::from(
                button::secondary(locale.msg_renewal_title())
                    .id("settings.sheet")
                    .on_press(Message::SheetPressed),
            )
        });
        let change = open.then(|| {
            let words = if held { locale.msg_keyring_choose() } else { locale.msg_passphrase_change() };
            let passphrase =
                button::secondary(words).id("settings.passphrase").on_press(Message::PassphrasePressed);
            row![Element::from(passphrase)].push(sheet).spacing(gap::MEDIUM).wrap()
        });
        column![
            part(locale.msg_lock_title(), self.idle(context, now)),
            part(locale.msg_settings_folder(), folder),
        ]
        .push(papers)
        .push(part(
            locale.msg_settings_encryption(),
            column![text::body(about)]
                .push(
                    self.guarded.number.as_deref().map(|number| text::body(locale.msg_unlock_vault(number))),
                )
                .push(text::body(locale.msg_settings_offline()))
                .push(change)
                .spacing(gap::SMALL),
        ))
        .spacing(gap::WIDE)
        .into()
    }

    fn idle<'a>(&self, context: Context<'a>, now: &Values) -> Element<'a, Message> {
        let locale = context.locale;
        let idle = context.policy.idle(now.idle);
        let sooner = (idle.shorter() != idle).then_some(Message::SoonerPressed);
        let later = (context.policy.idle(idle.longer()) != idle).then_some(Message::LaterPressed);
        let hearing = match (self.guarded.hearing.sleep, self.guarded.hearing.session) {
            (true, true) => locale.msg_lock_hears_both(),
            (true, false) => locale.msg_lock_hears_sleep(),
            (false, true) => locale.msg_lock_hears_session(),
            (false, false) => locale.msg_lock_hears_nothing(),
        };
        column![
            row![
                Element::from(
                    button::secondary(locale.msg_lock_sooner()).id("settings.sooner").on_press_maybe(sooner)
                ),
                text::label(locale.msg_lock_after(idle.minutes())),
                Element::from(
                    button::secondary(locale.msg_lock_later()).id("settings.later").on_press_maybe(later)
                ),
            ]
            .spacing(gap::MEDIUM)
            .align_y(Center)
            .wrap(),
            text::muted(hearing),
        ]
        .spacing(gap::SMALL)
        .into()
    }
}
