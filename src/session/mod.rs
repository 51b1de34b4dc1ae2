//! What a working day holds apart from any window: the shelf of protocols, the case that is open and the walk that follows
//! from it, how it is kept, and which edition it is walked with. The window and the command line both open a case here.

pub mod agreeing;
mod contacted;
pub mod course;
pub mod editions;
pub mod keeping;
pub mod lesson;
mod looking;
mod open_case;
mod opening;
pub mod own_case;
mod pen;
pub mod shelf;
mod taking_up;
mod unfinished;
mod words;

pub use contacted::{Contacted, Dated, Item, Recorded, Row, Slot, Spoken};
pub(crate) use looking::look;
pub use open_case::{Moment, OpenCase};
pub use opening::Opening;
pub use pen::Pen;
pub use shelf::{Offered, Which};
pub use taking_up::{NotTakenUp, TakenUp, take_up};
pub use unfinished::{Asked, Begun, Being, Form, Left, Practised, Typed, Unfinished};
