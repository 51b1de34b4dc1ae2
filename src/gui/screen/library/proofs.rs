//! What a protocol promises, with what was proved of each promise. Proving is asked of the window, which has it
//! done apart; a promise that is broken can be looked at as a practice case.

use std::sync::Arc;

use iced::Element;
use iced::widget::{column, row};

use super::{Library, Message};
use crate::authoring::prove::{Budget, Proven, Verdict};
use crate::gui::awaited::Awaited;
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::{button, text};
use crate::protocol::{Guarantee, Protocol};

/// What was proved of the protocol that is read.
#[derive(Debug, Clone)]
pub(super) struct Proofs {
    /// The exact edition it is about.
    pub(super) hash: String,
    /// What came out; none while somebody is at it.
    pub(super) proven: Option<Vec<Proven>>,
    /// When another protocol is chosen or the screen is left, it is given up.
    _awaited: Arc<Awaited>,
}

impl Proofs {
    /// A proof that was asked for within this budget.
    pub(super) fn awaited(hash: &str, budget: Budget) -> Self {
        Self { hash: hash.to_owned(), proven: None, _awaited: Arc::new(Awaited::new(budget)) }
    }
}

impl Library {
    fn proven(&self, protocol: &Protocol) -> Option<&Vec<Proven>> {
        let proofs = self.proofs.as_ref().filter(|proofs| proofs.hash == protocol.hash)?;
        proofs.proven.as_ref()
    }

    pub(super) fn guarantees<'a>(
        &'a self,
        protocol: &'a Protocol,
        context: Context<'a>,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let proven = self.proven(protocol);
        let head = match proven {
            None => text::muted(locale.msg_map_proving()),
            Some(all) => {
                let proved = all.iter().filter(|one| matches!(one.verdict, Verdict::Proved { .. })).count();
                text::muted(locale.msg_map_proved_of(proved.to_string(), all.len().to_string()))
            }
        };
        let lines = protocol.head.guarantees.iter().map(|guarantee| {
            let verdict = proven.and_then(|all| all.iter().find(|one| one.id == guarantee.id));
            one(guarantee, verdict.map(|one| &one.verdict), context)
        });
        column![head].extend(lines).spacing(gap::MEDIUM).into()
    }
}

fn one<'a>(
    guarantee: &'a Guarantee,
    verdict: Option<&'a Verdict>,
    context: Context<'a>,
) -> Element<'a, Message> {
    let locale = context.locale;
    let language = locale.language();
    let word = match verdict {
        None => text::muted(format!("·  {}", locale.msg_map_not_proved_yet())),
        Some(Verdict::Proved { .. }) => text::accent(format!("✓ {}", locale.msg_proof_proved())),
        Some(Verdict::Refuted(_)) => text::toned(format!("× {}", locale.msg_proof_refuted()), Level::Danger),
        Some(Verdict::Undecided(_)) => {
            text::toned(format!("○ {}", locale.msg_proof_undecided()), Level::Attention)
        }
    };
    let more: Option<Element<'a, Message>> = match verdict {
        Some(Verdict::Refuted(walk)) => {
            let open = button::secondary(locale.msg_map_open_walk())
                .id(format!("library.refuted.{}", guarantee.id))
                .on_press(Message::WalkPressed(walk.clone()));
            Some(
                column![text::muted(locale.msg_map_refuted_about()), Element::from(open)]
                    .spacing(gap::TIGHT)
                    .into(),
            )
        }
        Some(Verdict::Undecided(obstacles)) => {
            let lines = obstacles.iter().map(|one| text::muted(one.words().get(language).to_owned()).into());
            Some(column(lines).into())
        }
        _ => None,
    };
    column![row![word], text::small(guarantee.says.get(language))].push(more).spacing(gap::HAIR).into()
}
