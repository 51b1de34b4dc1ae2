//! Asks a satisfiability solver about a circuit. Only what a question depends on is told to the solver,
//! and only once. The one module that knows which solver it is.

use batsat::{Callbacks, Lit, Solver as Batsat, SolverInterface, SolverOpts, lbool};

use super::budget::Budget;
use super::circuit::{Circuit, Gate, Wire};
use super::place::Board;

/// What came out of a question.
pub(crate) enum Found {
    /// It can be: this is how.
    Model(Model),
    /// It cannot be.
    Nothing,
    /// No answer within the budget.
    GaveUp,
}

/// A solver that knows part of a circuit.
pub(crate) struct Solver {
    solver: Batsat<Counted>,
    known: Vec<Option<Lit>>,
    /// How many of the axioms it was told.
    told: usize,
}

/// What the solver asks now and then: whether it may go on. Each time it has tried something.
struct Counted(Budget);

/// A try takes about as long as laying so many gates.
const A_TRY: u64 = 8;

impl Callbacks for Counted {
    fn stop(&self) -> bool {
        !self.0.take(A_TRY)
    }
}

/// An assignment to every wire laid so far.
pub(crate) struct Model {
    on: Vec<bool>,
}

impl Model {
    /// Whether a wire is on.
    pub(crate) fn is_on(&self, wire: Wire) -> bool {
        self.on.get(wire.gate()).copied().unwrap_or(false) != wire.is_inverted()
    }
}

impl Solver {
    /// A solver that knows nothing yet.
    pub(crate) fn new(budget: &Budget) -> Self {
        let solver = Batsat::new(SolverOpts::default(), Counted(budget.clone()));
        Self { solver, known: Vec::new(), told: 0 }
    }

    /// An assignment in which every axiom (a clause of wires) and every assumption holds, if there is one.
    pub(crate) fn solve(&mut self, board: &Board, assumptions: &[Wire]) -> Found {
        let (circuit, axioms) = (&board.circuit, board.axioms());
        if circuit.is_cut_short() {
            return Found::GaveUp;
        }
        for axiom in axioms.get(self.told..).unwrap_or_default() {
            let mut clause: Vec<Lit> = axiom.iter().map(|wire| self.literal(circuit, *wire)).collect();
            let _ = self.solver.add_clause_reuse(&mut clause);
        }
        self.told = axioms.len();
        let assumptions: Vec<Lit> = assumptions.iter().map(|wire| self.literal(circuit, *wire)).collect();
        loop {
            let answer = self.solver.solve_limited(&assumptions);
            if answer == lbool::FALSE {
                return Found::Nothing;
            } else if answer != lbool::TRUE {
                return Found::GaveUp;
            }
            let model = self.model(circuit);
            // No dates lie like that: the solver is told, and asked again.
            let Some(circle) = board.gaps.conflict(&model) else { return Found::Model(model) };
            let mut clause: Vec<Lit> = circle.iter().map(|wire| self.literal(circuit, !*wire)).collect();
            let _ = self.solver.add_clause_reuse(&mut clause);
        }
    }

    /// Inputs as the solver has them, and off where it was told nothing; gates follow.
    fn model(&self, circuit: &Circuit) -> Model {
        let mut model = Model { on: Vec::with_capacity(circuit.len()) };
        for (at, gate) in circuit.gates().enumerate() {
            let on = match gate {
                Gate::Constant => true,
                Gate::Input => {
                    let known = self.known.get(at).copied().flatten();
                    known.is_some_and(|literal| self.solver.value_lit(literal) == lbool::TRUE)
                }
                Gate::And(a, b) => model.is_on(a) && model.is_on(b),
            };
            model.on.push(on);
        }
        model
    }

    /// The literal of a wire; what it depends on is told to the solver first.
    #[expect(clippy::expect_used, reason = "the loop ends when the wire is known")]
    fn literal(&mut self, circuit: &Circuit, wire: Wire) -> Lit {
        self.known.resize(circuit.len(), None);
        let mut to_do = vec![wire];
        while let Some(&next) = to_do.last() {
            if self.known[next.gate()].is_some() {
                let _ = to_do.pop();
                continue;
            }
            let gate = circuit.gate(next);
            if let Gate::And(a, b) = gate {
                let waiting = [a, b].into_iter().filter(|part| self.known[part.gate()].is_none());
                let before = to_do.len();
                to_do.extend(waiting);
                if to_do.len() > before {
                    continue;
                }
            }
            let output = Lit::new(self.solver.new_var_default(), true);
            self.known[next.gate()] = Some(output);
            match gate {
                Gate::Input => {}
                Gate::Constant => self.clause(&[output]),
                Gate::And(a, b) => {
                    if let (Some(a), Some(b)) = (self.seen(a), self.seen(b)) {
                        self.clause(&[!output, a]);
                        self.clause(&[!output, b]);
                        self.clause(&[output, !a, !b]);
                    }
                }
            }
            let _ = to_do.pop();
        }
        self.seen(wire).expect("a literal for the wire")
    }

    fn seen(&self, wire: Wire) -> Option<Lit> {
        let literal = self.known[wire.gate()]?;
        Some(if wire.is_inverted() { !literal } else { literal })
    }

    fn clause(&mut self, literals: &[Lit]) {
        let _ = self.solver.add_clause_reuse(&mut literals.to_vec());
    }
}
