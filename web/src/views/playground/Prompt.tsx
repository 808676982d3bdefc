const DIMENSION = /(\d+(?:\.\d+)?(?:\s?[x×]\s?\d+(?:\.\d+)?)*(?:\s?(?:mm|N|degrees)\b|°)?)/g;

/** The prompt, with its dimensions easy to find. */
export function Prompt({ text }: { text: string }) {
  return (
    <p class="prompt">
      {text.split(DIMENSION).map((piece, index) => (index % 2 ? <b key={index}>{piece}</b> : piece))}
    </p>
  );
}
