import { autocompletion, closeBrackets, closeBracketsKeymap, completeFromList, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "preact/hooks";
import type { Finding, Language } from "../types";
import { marks } from "./findings";
import { look } from "./look";
import { FUNCTIONS, MODULES, openscad } from "./openscad";

interface Props {
  text: string;
  language: Language;
  label: string;
  onChange?: (text: string) => void;
  findings?: Finding[];
  readOnly?: boolean;
  /** For the line that a reader asked for. */
  handle?: (editor: { goTo(line: number): void } | null) => void;
}

const completions = completeFromList([
  ...MODULES.map((label) => ({ label, type: "function", boost: 1 })),
  ...FUNCTIONS.map((label) => ({ label, type: "function" })),
  ...["$fn", "$fa", "$fs"].map((label) => ({ label, type: "variable" })),
]);

const grammar = (language: Language): Extension =>
  language === "cadquery"
    ? [python(), indentUnit.of("    ")]
    : [openscad, indentUnit.of("  "), openscadCompletions];
const openscadCompletions: Extension = EditorState.languageData.of(() => [{ autocomplete: completions }]);

// Tab moves the focus on, as everywhere on the page, until the reader types; then it indents. Escape gives it back.
const indentation = [
  { key: "Mod-]", run: indentMore },
  { key: "Mod-[", run: indentLess },
];

/** A program in an editor: the text belongs to the reader, and is replaced only when `text` changes elsewhere. */
export function Editor({ text, language, label, onChange, findings = [], readOnly = false, handle }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  const syntax = useRef(new Compartment());
  changed.current = onChange;

  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), history(), drawSelection(), indentOnInput(),
          bracketMatching(), closeBrackets(), autocompletion(), lintGutter(), EditorView.lineWrapping,
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...completionKeymap, ...indentation]),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
          syntax.current.of(grammar(language)),
          look,
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.every((one) => one.isUserEvent("replace.whole"))) {
              changed.current?.(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
    view.current = made;
    handle?.({
      goTo(line) {
        const { from } = made.state.doc.line(Math.min(Math.max(line, 1), made.state.doc.lines));
        made.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
        made.focus();
      },
    });
    return () => {
      handle?.(null);
      view.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const now = view.current;
    if (!now || now.state.doc.toString() === text) return;
    now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: text }, userEvent: "replace.whole" });
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: syntax.current.reconfigure(grammar(language)) });
  }, [language]);

  useEffect(() => {
    const now = view.current;
    if (now) now.dispatch(setDiagnostics(now.state, marks(findings, now.state.doc)));
  }, [findings]);

  return <div class="editor" ref={place} />;
}
