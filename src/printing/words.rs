//! What printing has to say, in the words of the program.

use super::{PrintTrouble, Standing};
use crate::locale::{Locale, Trouble};

impl PrintTrouble {
    /// What happened, and what to do about it.
    #[must_use]
    pub(crate) fn told(&self, locale: &Locale) -> Trouble {
        let (what, remedy) = match self {
            Self::NoCommands => {
                (locale.msg_print_trouble_commands(), locale.msg_print_trouble_commands_remedy())
            }
            Self::NoService => {
                (locale.msg_print_trouble_service(), locale.msg_print_trouble_service_remedy())
            }
            Self::OverNetwork => {
                (locale.msg_print_trouble_network(), locale.msg_print_trouble_network_remedy())
            }
            Self::PrinterGone => (locale.msg_print_trouble_gone(), locale.msg_print_trouble_gone_remedy()),
            Self::NotAccepting => {
                (locale.msg_print_trouble_accepting(), locale.msg_print_trouble_accepting_remedy())
            }
            Self::Silent => (locale.msg_print_trouble_silent(), locale.msg_print_trouble_silent_remedy()),
            Self::Refused(said) => {
                (locale.msg_print_trouble_refused(said.as_str()), locale.msg_print_trouble_refused_remedy())
            }
        };
        Trouble { what, remedy }
    }
}

impl Standing {
    /// How the job is doing.
    #[must_use]
    pub(crate) fn told(self, printer: &str, locale: &Locale) -> String {
        match self {
            Self::Waiting => locale.msg_print_waiting(printer),
            Self::Printing => locale.msg_print_printing(printer),
            Self::Halted => locale.msg_print_halted(printer),
            Self::Done => locale.msg_print_done(printer),
            Self::Cancelled => locale.msg_print_cancelled(),
            Self::Failed => locale.msg_print_failed(),
            Self::Left => locale.msg_print_left(printer),
        }
    }
}
