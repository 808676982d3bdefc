//! Trees as S-expressions: operators and constructs in front, names and literals as written.

use cadforge_scad::syntax::ast::{
    Argument, BinaryOp, Element, Expr, ExprKind, Item, Parameter, Program, Statement, StatementKind, UnaryOp,
};

/// The program, one item a line.
pub fn program(program: &Program) -> String {
    program.items.iter().map(item).collect::<Vec<_>>().join("\n")
}

fn list<T>(head: &str, parts: &[T], write: impl Fn(&T) -> String) -> String {
    let parts: String = parts.iter().map(|part| format!(" {}", write(part))).collect();
    format!("({head}{parts})")
}

fn items(head: &str, parts: &[Item]) -> String {
    list(head, parts, item)
}

fn item(part: &Item) -> String {
    match part {
        Item::Assignment(a) => format!("(= {} {})", a.name.text, expr(&a.value)),
        Item::Module(m) => {
            format!("(module {} {} {})", m.name.text, parameters(&m.parameters), items("do", &m.body))
        }
        Item::Function(f) => {
            format!("(function {} {} {})", f.name.text, parameters(&f.parameters), expr(&f.body))
        }
        Item::Statement(s) => statement(s),
        Item::File { keyword, .. } => format!("({keyword})"),
    }
}

fn statement(statement: &Statement) -> String {
    let m = statement.modifiers;
    let marks = [(m.disable, '*'), (m.root, '!'), (m.highlight, '#'), (m.background, '%')];
    let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| mark).collect();
    marks
        + &match &statement.kind {
            StatementKind::If { condition, then, otherwise } => {
                format!(
                    "(if {} {} {})",
                    expr(condition),
                    items("do", then),
                    items("else", otherwise.as_deref().unwrap_or_default())
                )
            }
            StatementKind::Call { name, arguments: given, children } => {
                let call = arguments(&name.text, given);
                if children.is_empty() { call } else { format!("({call} {})", items("do", children)) }
            }
        }
}

fn parameters(parameters: &[Parameter]) -> String {
    list("params", parameters, |p| match &p.default {
        Some(default) => format!("{}={}", p.name.text, expr(default)),
        None => p.name.text.clone(),
    })
}

fn arguments(head: &str, arguments: &[Argument]) -> String {
    list(head, arguments, |a| match &a.name {
        Some(name) => format!("{}={}", name.text, expr(&a.value)),
        None => expr(&a.value),
    })
}

fn expr(e: &Expr) -> String {
    match &e.kind {
        ExprKind::Undef => "undef".to_owned(),
        ExprKind::Bool(value) => value.to_string(),
        ExprKind::Number(value) => value.to_string(),
        ExprKind::Text(value) => format!("{value:?}"),
        ExprKind::Variable(name) => name.clone(),
        ExprKind::Unary(op, operand) => {
            let op = match op {
                UnaryOp::Negate => "-",
                UnaryOp::Plus => "+",
                UnaryOp::Not => "!",
            };
            format!("({op} {})", expr(operand))
        }
        ExprKind::Binary(op, left, right) => format!("({} {} {})", symbol(*op), expr(left), expr(right)),
        ExprKind::Ternary(c, a, b) => format!("(? {} {} {})", expr(c), expr(a), expr(b)),
        ExprKind::List(elements) => list("list", elements, element),
        ExprKind::Range { start, step, end } => {
            let step = step.as_ref().map_or(String::new(), |step| format!(" {}", expr(step)));
            format!("(range {}{step} {})", expr(start), expr(end))
        }
        ExprKind::Index(inner, index) => format!("(at {} {})", expr(inner), expr(index)),
        ExprKind::Member(inner, name) => format!("(. {} {})", expr(inner), name.text),
        ExprKind::Call { callee, arguments: given } => arguments(&format!("call {}", expr(callee)), given),
        ExprKind::Let { bindings, body } => format!("({} {})", arguments("let", bindings), expr(body)),
        ExprKind::Assert { arguments: given, body } => with_body(arguments("assert", given), body.as_deref()),
        ExprKind::Echo { arguments: given, body } => with_body(arguments("echo", given), body.as_deref()),
        ExprKind::Function { parameters: names, body } => {
            format!("(function {} {})", parameters(names), expr(body))
        }
        ExprKind::Missing => "missing".to_owned(),
    }
}

fn with_body(head: String, body: Option<&Expr>) -> String {
    body.map_or(head.clone(), |body| format!("({head} {})", expr(body)))
}

fn element(e: &Element) -> String {
    match e {
        Element::Value(value) => expr(value),
        Element::For { bindings, body, .. } => format!("({} {})", arguments("for", bindings), element(body)),
        Element::ForC { init, condition, next, body, .. } => format!(
            "(for {} {} {} {})",
            arguments("init", init),
            expr(condition),
            arguments("next", next),
            element(body)
        ),
        Element::If { condition, then, otherwise, .. } => {
            let otherwise = otherwise.as_ref().map_or(String::new(), |e| format!(" {}", element(e)));
            format!("(if {} {}{otherwise})", expr(condition), element(then))
        }
        Element::Let { bindings, body, .. } => format!("({} {})", arguments("let", bindings), element(body)),
        Element::Each { body, .. } => format!("(each {})", element(body)),
    }
}

fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Or => "||",
        BinaryOp::And => "&&",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
        BinaryOp::Less => "<",
        BinaryOp::LessEqual => "<=",
        BinaryOp::Greater => ">",
        BinaryOp::GreaterEqual => ">=",
        BinaryOp::Add => "+",
        BinaryOp::Subtract => "-",
        BinaryOp::Multiply => "*",
        BinaryOp::Divide => "/",
        BinaryOp::Modulo => "%",
        BinaryOp::Power => "^",
    }
}
