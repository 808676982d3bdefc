//! What stands between the parentheses of a call and of a definition.

use super::comma::Commas;
use super::{Kind, Parser};
use crate::syntax::ast::{Argument, Parameter};

impl Parser<'_> {
    /// `(1, name = 2)`
    pub(super) fn arguments(&mut self) -> Vec<Argument> {
        let mut arguments = Vec::new();
        let open = self.token(0);
        if self.expect("(") {
            self.comma_list(open, ")", Commas::OF_ARGUMENTS, |p| arguments.push(p.argument()));
        }
        arguments
    }

    /// `1` or `name = 1`
    pub(super) fn argument(&mut self) -> Argument {
        let named = self.kind() == Kind::Name && self.is(1, "=");
        let name = named.then(|| self.name());
        if named {
            self.bump();
        }
        Argument { name, value: self.expr() }
    }

    /// `(a, b = 2)`
    pub(super) fn parameters(&mut self) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        let open = self.token(0);
        if self.expect("(") {
            self.comma_list(open, ")", Commas::OF_PARAMETERS, |p| parameters.extend(p.parameter()));
        }
        parameters
    }

    fn parameter(&mut self) -> Option<Parameter> {
        if self.kind() != Kind::Name {
            self.unexpected("the name of a parameter");
            return None;
        }
        let name = self.name();
        let default = self.eat("=").then(|| self.expr());
        Some(Parameter { name, default })
    }
}
