//! How the screen of copies is drawn.

use iced::widget::{column, container, row};
use iced::{Element, Padding};

use super::{BACKUP, By, Copies, FILE, Here, Message, Part, RESTORE, SECRET, Said, Seen, TAKE};
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::screen::{escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::{button, field, page, secret, surface, text};
use crate::vault::place::AtHand;

impl Copies {
    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, places: &AtHand) -> Element<'a, Message> {
        let locale = context.locale;
        let head = surface::ends(
            vec![text::title(locale.msg_copies_title()).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id("copies.back")
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let (parts, about): (&[Part], _) = match &self.here {
            Here::Vault => (&[Part::Backup, Part::Verify, Part::Receive], None),
            Here::Nothing => (&[Part::Restore], Some(locale.msg_copies_none_here())),
            Here::WithoutKeys => (&[Part::Restore], Some(locale.msg_copies_without_keys())),
            Here::LostCase(_) => (&[Part::Fetch], None),
        };
        let parts = parts.iter().map(|part| {
            column![self.part(context, *part, places), surface::divider()].spacing(gap::LARGE).into()
        });
        let content = column![head]
            .push(about.map(text::body))
            .push(column(parts).spacing(gap::LARGE))
            .spacing(gap::LARGE);
        escapes(page::page("copies.page", surface::reading(content)), Message::BackPressed)
    }

    fn part<'a>(&'a self, context: Context<'a>, part: Part, places: &AtHand) -> Element<'a, Message> {
        let locale = context.locale;
        let (id, name) = match part {
            Part::Backup => ("copies.backup", locale.msg_copies_backup()),
            Part::Verify => ("copies.verify", locale.msg_copies_verify()),
            Part::Restore => ("copies.restore", locale.msg_copies_restore()),
            Part::Fetch => ("copies.fetch", locale.msg_copies_fetch()),
            Part::Receive => ("copies.receive", locale.msg_copies_receive()),
        };
        disclosure(id, name, None, self.open == Some(part), Message::Folded(part), || {
            let form = match part {
                Part::Backup => self.backup(context),
                Part::Verify => self.verify(context),
                Part::Restore => self.restore(context),
                Part::Fetch => self.fetch(context),
                Part::Receive => self.receive(context),
            };
            // Above the form: there it is in sight whichever field has the keyboard, and with large letters as well.
            // Its place is always there, so that the field keeps the keyboard.
            let said = self.said(context, part);
            let said = said.map(|said| container(said).padding(Padding::ZERO.bottom(gap::LARGE)));
            let places = column![].push(self.places(context, part, places));
            column![column![].push(said), places, form].into()
        })
    }

    /// What can be chosen instead of typed.
    fn places<'a>(
        &'a self,
        context: Context<'a>,
        part: Part,
        places: &AtHand,
    ) -> Option<Element<'a, Message>> {
        let restored = &self.restoring.folder;
        let list = match part {
            Part::Backup => {
                let typed = self.backup.text();
                places::list("copies.places", Sought::Folder, places, typed, Message::BackupTyped, context)
            }
            Part::Verify | Part::Restore | Part::Fetch => {
                let typed = restored.text();
                places::list("copies.places", Sought::Copy, places, typed, Message::RestoreTyped, context)
            }
            // What is in the file is shown.
            Part::Receive if self.receiving.seen.is_some() => None,
            Part::Receive => {
                let typed = self.receiving.file.text();
                places::list("copies.places", Sought::Letter, places, typed, Message::FileTyped, context)
            }
        };
        list.map(|list| container(list).padding(Padding::ZERO.bottom(gap::LARGE)).into())
    }

    fn said<'a>(&'a self, context: Context<'a>, part: Part) -> Option<Element<'a, Message>> {
        let (_, said) = self.said.as_ref().filter(|(of, _)| *of == part)?;
        Some(match said {
            Said::Done(words) => text::accent(format!("✓ {words}")).into(),
            Said::Trouble(trouble) => {
                alert(Level::Attention, context.locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        })
    }

    fn words(&self, context: Context<'_>, part: Part, words: String) -> String {
        if self.busy == Some(part) { context.locale.msg_vault_busy() } else { words }
    }

    fn press(&self, message: Message) -> Option<Message> {
        self.busy.is_none().then_some(message)
    }

    fn backup<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = self.words(context, Part::Backup, locale.msg_copies_make());
        column![
            text::body(locale.msg_copies_backup_about()),
            Element::from(
                field::line(locale.msg_copies_folder(), &self.backup, Message::BackupTyped)
                    .id(BACKUP)
                    .hint(locale.msg_copies_folder_hint())
                    .on_submit(Message::BackupPressed)
            ),
            row![Element::from(
                button::primary(words)
                    .id("copies.backup.make")
                    .on_press_maybe(self.press(Message::BackupPressed))
            )],
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn verify<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = self.words(context, Part::Verify, locale.msg_copies_verify());
        let verify = button::secondary(words).id("copies.verify.verify");
        self.with_a_copy(context, locale.msg_copies_verify_about(), verify, Message::VerifyPressed)
    }

    fn fetch<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = self.words(context, Part::Fetch, locale.msg_copies_fetch());
        let fetch = button::primary(words).id("copies.fetch.fetch");
        self.with_a_copy(context, locale.msg_copies_fetch_about(), fetch, Message::FetchPressed)
    }

    /// Something that is done with a copy and wants nothing but its folder.
    fn with_a_copy<'a>(
        &'a self,
        context: Context<'a>,
        about: String,
        button: button::Button<'a, Message>,
        pressed: Message,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let press = self.press(pressed.clone());
        column![
            text::body(about),
            Element::from(
                field::line(
                    locale.msg_copies_folder_of_copy(),
                    &self.restoring.folder,
                    Message::RestoreTyped
                )
                .id(RESTORE)
                .hint(locale.msg_copies_folder_of_copy_hint())
                .on_submit(pressed)
            ),
            row![Element::from(button.on_press_maybe(press))],
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn restore<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let restoring = &self.restoring;
        let ways = [(By::Passphrase, locale.msg_unlock_passphrase()), (By::Sheet, locale.msg_sheet_title())]
            .map(|(by, words)| answer(words, by == restoring.by, Message::ByChosen(by)));
        let typed = match restoring.by {
            By::Passphrase => {
                secret::line(locale.msg_unlock_passphrase(), &restoring.secret, Message::SecretTyped)
                    .hint(locale.msg_copies_passphrase_of_then())
                    .with_look("copies.restore.secret.look", locale)
            }
            By::Sheet => secret::line(locale.msg_unlock_key(), &restoring.secret, Message::SecretTyped)
                .hint(locale.msg_unlock_key_hint())
                .shown(),
        };
        let number = self.number.as_deref().filter(|_| restoring.by == By::Sheet);
        let number = number.map(|number| text::body(locale.msg_unlock_vault(number)));
        let new = (restoring.by == By::Sheet)
            .then(|| restoring.choosing.view(context, locale.msg_passphrase_new()).map(Message::Choosing));
        let words = self.words(context, Part::Restore, locale.msg_copies_put_back());
        column![
            text::body(locale.msg_copies_restore_about()),
            Element::from(
                field::line(locale.msg_copies_folder_of_copy(), &restoring.folder, Message::RestoreTyped)
                    .id(RESTORE)
                    .hint(locale.msg_copies_folder_of_copy_hint())
                    .on_submit(Message::RestorePressed)
            ),
            column![
                text::label(locale.msg_copies_opens()),
                Element::from(choice::one("copies.restore.by", locale.msg_copies_opens(), ways).across())
            ]
            .spacing(gap::SMALL),
        ]
        .push(number)
        .push(Element::from(typed.id(SECRET).on_submit(Message::RestorePressed)))
        .push(new)
        .push(row![Element::from(
            button::primary(words)
                .id("copies.restore.restore")
                .on_press_maybe(self.press(Message::RestorePressed))
        )])
        .spacing(gap::LARGE)
        .into()
    }

    fn receive<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let receiving = &self.receiving;
        if let Some((seen, _)) = &receiving.seen {
            return self.incoming(context, seen);
        }
        let words = self.words(context, Part::Receive, locale.msg_copies_look());
        column![
            text::body(locale.msg_copies_receive_about()),
            Element::from(
                field::line(locale.msg_copies_file(), &receiving.file, Message::FileTyped)
                    .id(FILE)
                    .hint(locale.msg_copies_file_hint())
                    .on_submit(Message::LookPressed)
            ),
            Element::from(
                secret::line(locale.msg_copies_passphrase(), &receiving.passphrase, Message::PassphraseTyped)
                    .id("copies.receive.passphrase")
                    .with_look("copies.receive.passphrase.look", locale)
                    .on_submit(Message::LookPressed)
            ),
            row![Element::from(
                button::primary(words)
                    .id("copies.receive.look")
                    .on_press_maybe(self.press(Message::LookPressed))
            )],
        ]
        .spacing(gap::LARGE)
        .into()
    }

    fn incoming<'a>(&'a self, context: Context<'a>, seen: &'a Seen) -> Element<'a, Message> {
        let locale = context.locale;
        let label = seen.label.trim();
        let label = if label.is_empty() { locale.msg_app_unnamed_case() } else { locale.msg_app_case(label) };
        let changed = locale.msg_start_changed(locale.date(seen.changed));
        let sent = text::muted(locale.msg_copies_sent(locale.date(seen.sent)));
        let about = if seen.concluded {
            format!("{} · {changed} · {}", seen.protocol, locale.msg_start_concluded())
        } else {
            format!("{} · {changed}", seen.protocol)
        };
        let filled = format!(
            "{} · {}",
            locale.msg_copies_role(seen.role.as_str()),
            locale.msg_copies_answers(seen.answers)
        );
        let remarks = seen.remarks.iter().map(|remark| text::toned(remark.as_str(), Level::Attention).into());
        let take = self.words(context, Part::Receive, locale.msg_copies_take());
        let card = surface::card(
            column![text::question(label), text::small(about), text::small(filled), sent]
                .push((!seen.remarks.is_empty()).then(|| column(remarks).spacing(gap::TIGHT)))
                .spacing(gap::SMALL),
        );
        column![
            text::body(locale.msg_copies_incoming()),
            card,
            row![
                Element::from(
                    button::primary(take).id(TAKE).on_press_maybe(self.press(Message::TakePressed))
                ),
                Element::from(
                    button::secondary(locale.msg_copies_leave())
                        .id("copies.receive.leave")
                        .on_press_maybe(self.press(Message::LeavePressed))
                ),
            ]
            .spacing(gap::MEDIUM)
            .wrap(),
        ]
        .spacing(gap::LARGE)
        .into()
    }
}
