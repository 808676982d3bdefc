import { type IndentContext, StreamLanguage, type StringStream } from "@codemirror/language";

const KEYWORDS = new Set(["module", "function", "if", "else", "for", "let", "each", "assert", "echo", "intersection_for", "include", "use"]);
const ATOMS = new Set(["true", "false", "undef", "PI"]);
export const MODULES = [
  "cube", "sphere", "cylinder", "polyhedron", "square", "circle", "polygon", "text", "linear_extrude",
  "rotate_extrude", "translate", "rotate", "scale", "mirror", "multmatrix", "resize", "color", "offset", "hull",
  "minkowski", "union", "difference", "intersection", "projection", "render", "children", "group",
];
export const FUNCTIONS = [
  "abs", "sign", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "floor", "round", "ceil", "ln", "len", "log",
  "pow", "sqrt", "exp", "rands", "min", "max", "concat", "lookup", "str", "chr", "ord", "search", "norm", "cross",
  "is_undef", "is_num", "is_string", "is_list", "is_bool", "is_function",
];
const BUILT_IN = new Set([...MODULES, ...FUNCTIONS]);

interface State {
  comment: boolean;
}

function token(stream: StringStream, state: State): string | null {
  if (state.comment || stream.match("/*")) {
    state.comment = !stream.match(/^.*?\*\//);
    if (state.comment) stream.skipToEnd();
    return "comment";
  }
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
  if (stream.match(/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/)) return "number";
  if (stream.match(/^\$[A-Za-z_]\w*/)) return "variableName.special";
  const word = stream.match(/^[A-Za-z_]\w*/);
  if (word && word !== true) {
    const [name = ""] = word;
    if (KEYWORDS.has(name)) return "keyword";
    if (ATOMS.has(name)) return "atom";
    if (BUILT_IN.has(name)) return "variableName.standard";
    return stream.match(/^\s*\(/, false) ? "variableName.function" : "variableName";
  }
  if (stream.match(/^(?:[<>=!]=|&&|\|\||[-+*/%<>=!?:^#])/)) return "operator";
  stream.next();
  return "punctuation";
}

/** The last line above that says something. */
function lineBefore({ state }: IndentContext): string {
  const { head } = state.selection.main;
  for (let number = state.doc.lineAt(head).number; number > 0; number--) {
    const { text, from } = state.doc.line(number);
    const said = from + text.length > head ? text.slice(0, head - from) : text;
    if (said.trim()) return said;
  }
  return "";
}

/** OpenSCAD: colours, comments and brackets. What is wrong with a program the server says. */
export const openscad = StreamLanguage.define<State>({
  name: "openscad",
  startState: () => ({ comment: false }),
  copyState: ({ comment }) => ({ comment }),
  token,
  indent: (_, after, context: IndentContext) => {
    const before = lineBefore(context);
    const opened = /[{([]\s*$/.test(before) ? context.unit : 0;
    const closes = /^\s*[})\]]/.test(after) ? context.unit : 0;
    return (before.match(/^\s*/)?.[0].length ?? 0) + opened - closes;
  },
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", '"'] },
    indentOnInput: /^\s*[})\]]$/,
  },
});
