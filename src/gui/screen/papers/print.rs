//! Printing: which printer, how many and on how many sides, and what became of it. "Sent" is not "printed".

use std::num::NonZeroU8;

use iced::Element;
use iced::widget::{column, row};

use super::{Action, Message, Notice, Papers};
use crate::gui::context::Context;
use crate::gui::screen::escape;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::said::status;
use crate::gui::widget::{button, dialog, text};
use crate::locale::Trouble;
use crate::printing::{Abilities, Job, Order, Printer, Sides, Standing};

/// So many copies at most: a slip of the finger must not empty a paper tray.
const MOST: u8 = 20;

/// Where printing is.
#[derive(Debug, Default)]
pub(super) enum Printing {
    /// Nothing is printed.
    #[default]
    Idle,
    /// The order is being put together.
    Asking(Panel),
    /// A job is followed.
    Following(Job, Result<Standing, Trouble>),
}

/// An order in the making.
#[derive(Debug)]
pub(super) struct Panel {
    printers: Option<Result<Vec<Printer>, Trouble>>,
    chosen: Option<String>,
    abilities: Option<Abilities>,
    copies: NonZeroU8,
    sides: Sides,
    /// The SHA-256 of the paper that is being handed over.
    sending: Option<String>,
    trouble: Option<Trouble>,
}

impl Panel {
    const fn new() -> Self {
        Self {
            printers: None,
            chosen: None,
            abilities: None,
            copies: NonZeroU8::MIN,
            sides: Sides::One,
            sending: None,
            trouble: None,
        }
    }
}

impl Papers {
    /// Takes in what happened around printing.
    pub(super) fn print(&mut self, message: Message) -> Action {
        let ready = self.ready().is_some();
        match (message, &mut self.printing) {
            (Message::PrintPressed, _) if ready => {
                self.notice = None;
                self.printing = Printing::Asking(Panel::new());
                Action::ListPrinters
            }
            (Message::Listed(printers), Printing::Asking(panel)) => {
                // Why they cannot be asked is shown in their place.
                let usual = printers.as_ref().ok().and_then(|printers| {
                    printers.iter().find(|printer| printer.usual).or_else(|| printers.first())
                });
                panel.chosen = usual.map(|printer| printer.name.clone());
                panel.printers = Some(printers);
                panel.chosen.clone().map_or(Action::None, Action::AskAbilities)
            }
            (Message::PrinterChosen(name), Printing::Asking(panel)) => {
                panel.chosen = Some(name.clone());
                panel.abilities = None;
                panel.sides = Sides::One;
                panel.trouble = None;
                Action::AskAbilities(name)
            }
            (Message::AbilitiesKnown(name, abilities), Printing::Asking(panel)) => {
                if panel.chosen.as_ref() == Some(&name) {
                    panel.abilities = Some(abilities);
                }
                Action::None
            }
            (Message::CopiesPressed(more), Printing::Asking(panel)) => {
                let copies = panel.copies.get().saturating_add_signed(more).clamp(1, MOST);
                panel.copies = NonZeroU8::new(copies).unwrap_or(NonZeroU8::MIN);
                Action::None
            }
            (Message::SidesChosen(sides), Printing::Asking(panel)) => {
                panel.sides = sides;
                Action::None
            }
            (Message::PrintConfirmed, Printing::Asking(panel)) if panel.sending.is_none() => {
                let (Some(printer), Some(Ok(made))) = (panel.chosen.clone(), &self.made) else {
                    return Action::None;
                };
                panel.sending = Some(made.hash.clone());
                panel.trouble = None;
                let order = Order { printer, copies: panel.copies, sides: panel.sides };
                Action::Print(order, made.clone())
            }
            (Message::PrintDeclined, Printing::Asking(_)) => {
                self.printing = Printing::Idle;
                Action::None
            }
            (Message::Sent { hash, ended: Err(trouble), .. }, printing) => {
                match printing {
                    Printing::Asking(panel) if panel.sending.as_ref() == Some(&hash) => {
                        panel.sending = None;
                        panel.trouble = Some(trouble);
                    }
                    // Its order is gone: it was cancelled, or another paper is being ordered.
                    _ => self.notice = Some(Notice::Trouble(trouble)),
                }
                Action::None
            }
            (Message::Sent { document, hash, ended: Ok(job) }, printing) => {
                match printing {
                    Printing::Asking(panel) if panel.sending.as_ref() != Some(&hash) => {}
                    _ => *printing = Printing::Following(job.clone(), Ok(Standing::Waiting)),
                }
                // The paper may come out from now on, so the journal must know.
                Action::Follow(document, hash, job)
            }
            (Message::Looked(job, standing), Printing::Following(followed, now)) if job == *followed => {
                *now = standing;
                // A job that cannot be asked after is no longer followed.
                let on = now.as_ref().is_ok_and(|standing| !standing.is_over());
                if on { Action::Look(job) } else { Action::None }
            }
            (Message::StopPressed, Printing::Following(job, _)) => Action::Stop(job.clone()),
            (Message::LeavePressed, Printing::Following(..)) => {
                self.printing = Printing::Idle;
                Action::None
            }
            _ => Action::None,
        }
    }

    /// The printer in whose queue a paper still is, as far as is known.
    pub(crate) fn waits_on(&self) -> Option<&str> {
        match &self.printing {
            Printing::Following(job, standing) => {
                let over = matches!(standing, Ok(standing) if standing.is_over());
                (!over).then_some(job.printer.as_str())
            }
            Printing::Idle | Printing::Asking(_) => None,
        }
    }

    /// How the job is doing, if there is one.
    pub(super) fn following<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let Printing::Following(job, standing) = &self.printing else { return None };
        let leave = || {
            Element::from(
                button::quiet(locale.msg_print_leave()).id("print.leave").on_press(Message::LeavePressed),
            )
        };
        Some(match standing {
            Err(trouble) => alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                .more(locale.msg_print_not_readable())
                .action(instead("print.instead", context))
                .action(leave())
                .into(),
            Ok(standing) => {
                let words = standing.told(&job.printer, locale);
                match standing {
                    Standing::Done => status(words.clone(), text::accent(format!("✓ {words}"))),
                    Standing::Halted | Standing::Cancelled | Standing::Failed | Standing::Left => {
                        let told = alert(Level::Attention, locale.msg_print_title(), words);
                        let told = told.action(instead("print.instead", context));
                        if standing.is_over() {
                            told.into()
                        } else {
                            told.action(stop(context)).action(leave()).into()
                        }
                    }
                    Standing::Waiting | Standing::Printing => {
                        let told = status(words.clone(), text::small(words));
                        column![told, row![stop(context), leave()].spacing(gap::SMALL).wrap()]
                            .spacing(gap::SMALL)
                            .into()
                    }
                }
            }
        })
    }

    /// The order, over the window.
    pub(super) fn panel<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let Printing::Asking(panel) = &self.printing else { return None };
        let chosen = panel.chosen.as_ref();
        let body: Element<'a, Message> = match &panel.printers {
            None => text::body(locale.msg_print_looking()).into(),
            Some(Err(trouble)) => alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                .more(trouble.remedy.as_str())
                .into(),
            Some(Ok(printers)) if printers.is_empty() => {
                alert(Level::Attention, locale.msg_print_title(), locale.msg_print_none())
                    .more(locale.msg_print_none_remedy())
                    .into()
            }
            Some(Ok(printers)) => {
                let answers = printers.iter().map(|printer| {
                    let made = answer(
                        printer.name.as_str(),
                        chosen == Some(&printer.name),
                        Message::PrinterChosen(printer.name.clone()),
                    );
                    if printer.usual { made.hint(locale.msg_print_usual()) } else { made }
                });
                column![
                    column![
                        // Whoever hears it hears that the printers were found.
                        status(locale.msg_print_which(), text::label(locale.msg_print_which())),
                        Element::from(choice::one("print.which", locale.msg_print_which(), answers))
                    ]
                    .spacing(gap::SMALL),
                    copies(context, panel),
                ]
                .push(sides(context, panel))
                .spacing(gap::LARGE)
                .into()
            }
        };
        let refused = panel.abilities.is_some_and(|abilities| !abilities.accepting);
        let refused = refused.then(|| text::toned(locale.msg_print_trouble_accepting(), Level::Attention));
        let trouble = panel.trouble.as_ref().map(|trouble| {
            Element::from(
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str()),
            )
        });
        let sending = panel.sending.is_some().then(|| text::small(locale.msg_print_sending()));
        let content = column![body].push(refused).push(trouble).push(sending).spacing(gap::MEDIUM);
        let failed = matches!(&panel.printers, Some(Err(_)));
        let none = matches!(&panel.printers, Some(Ok(found)) if found.is_empty());
        // Whoever cannot print now wants the paper all the same.
        let pdf =
            (failed || none || panel.trouble.is_some()).then(|| instead("print.panel.instead", context));
        let start = if failed {
            button::primary(locale.msg_print_again()).on_press(Message::PrintPressed)
        } else {
            button::primary(locale.msg_print_start()).on_press_maybe(
                (chosen.is_some() && panel.sending.is_none()).then_some(Message::PrintConfirmed),
            )
        };
        let cancel = button::secondary(locale.msg_word_cancel())
            .id("print.cancel")
            .shortcut(&escape())
            .on_press(Message::PrintDeclined);
        Some(dialog::sheet(
            locale.msg_print_title(),
            content,
            std::iter::once(start.id("print.start").into()).chain(pdf).chain([cancel.into()]).collect(),
        ))
    }
}

/// The way out of a print that fails.
fn instead<'a>(id: &'static str, context: Context<'a>) -> Element<'a, Message> {
    button::secondary(context.locale.msg_review_save_pdf())
        .id(id)
        .on_press(Message::SaveInsteadPressed)
        .into()
}

fn stop<'a>(context: Context<'a>) -> Element<'a, Message> {
    button::quiet(context.locale.msg_print_stop()).id("print.stop").on_press(Message::StopPressed).into()
}

fn copies<'a>(context: Context<'a>, panel: &Panel) -> Element<'a, Message> {
    let locale = context.locale;
    let now = panel.copies.get();
    row![
        text::label(locale.msg_print_copies()),
        Element::from(
            button::secondary("−")
                .label(locale.msg_access_fewer())
                .id("print.fewer")
                .on_press_maybe((now > 1).then_some(Message::CopiesPressed(-1)))
        ),
        text::figure(now.to_string()),
        Element::from(
            button::secondary("+")
                .label(locale.msg_access_more())
                .id("print.more")
                .on_press_maybe((now < MOST).then_some(Message::CopiesPressed(1)))
        ),
    ]
    .spacing(gap::MEDIUM)
    .align_y(iced::Center)
    .into()
}

/// Two-sided is only offered by a printer that can.
fn sides<'a>(context: Context<'a>, panel: &Panel) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    panel.abilities.filter(|abilities| abilities.two_sided).map(|_| {
        let answers =
            [(locale.msg_print_one_sided(), Sides::One), (locale.msg_print_two_sided(), Sides::Both)]
                .map(|(words, sides)| answer(words, panel.sides == sides, Message::SidesChosen(sides)));
        choice::one("print.sides", locale.msg_access_sides(), answers).across().into()
    })
}
