namespace PromptWorkbench.DemoModel.Corpus.Extraction;

/// <summary>Facts of a short text as a JSON object. What the text does not say is null.</summary>
internal sealed class JsonKind : IDocumentKind
{
    private static readonly Pool Requests = new(
    [
        "Extract {and} as JSON.\n\n{text}", "Extract the fields {list} from the [e-mail|message|text] as JSON.\n\n{text}", "{text}\n\nReturn JSON with the keys {list}.", "Read this message and return JSON with {and}.\n\n{text}",
        "E-mail:\n{text}\n\nExtract {list} as JSON.", "[Please give|Give] me {and} as JSON: {text}", "JSON with {list}, please.\n\n{text}", "Make a JSON object with {list} from this text.\n{text}", "Find {and} in the text below. Answer in JSON.\n\n{text}",
        "Text: {text}\nKeys: {list}\nJSON:", "Write {and} as a JSON object.\n\n{text}", "Turn this into JSON ({list}):\n{text}", "[What are|Which are] {and}? Answer as JSON.\n\n{text}", "Fill in this JSON: {empty}\n\n{text}", "Answer only with JSON. Keys: {list}.\n\n{text}",
        "extract {list} as json\n{text}", "Get {and} out of this message, as JSON.\n\n{text}",
    ]);

    private static readonly Pool Schemas = new(
    [
        "{text}\n\nAnswer with JSON that follows this schema: {schema}", "Extract the data as JSON for this schema: {schema}\n\n{text}", "Schema: {schema}\nText: {text}\nJSON:", "Follow this JSON schema: {schema}\n\n{text}",
        "Return an object that is valid under {schema}\n\n{text}", "Use the schema {schema} and this text: {text}", "Here is a JSON schema: {schema}\nFill it from the text.\n\n{text}", "{schema}\n\nWrite JSON for this schema from the message.\n\n{text}",
        "Read the text and answer in JSON.\nSchema: {schema}\n\n{text}", "JSON schema: {schema}\n\nMessage: {text}",
    ]);

    public string Name => "json";

    public double Share => 9;

    public Conversation Write(Dice dice) => Ask(dice, Message.Write(dice), underSchema: dice.Chance(0.2), dice.Chance(0.35) ? dice.Between(1, 2) : 0);

    /// <param name="dice">Chance.</param>
    /// <param name="message">The text.</param>
    /// <param name="underSchema">Whether the keys come as a JSON schema.</param>
    /// <param name="absent">How many keys are asked for that the text does not have.</param>
    public static Conversation Ask(Dice dice, Message message, bool underSchema, int absent)
    {
        var present = dice.Several(message.Facts.Keys.ToArray(), dice.Between(1, Math.Min(4, message.Facts.Count)));
        string[] keys = dice.Shuffled<string>([.. present, .. dice.Several(message.Absent, absent)]);
        var answer = JsonText.Of(keys.Select(key => (key, message.Facts.GetValueOrDefault(key))));
        if (underSchema) return Conversation.Empty.User(dice.Say(dice.Pick(Schemas), ("text", message.Text), ("schema", Schema(message, keys)))).Assistant(answer);
        var list = string.Join(", ", keys);
        if (dice.Chance(0.12)) return Conversation.Empty.System(dice.Say("[Extract {list} as JSON.|You extract {list}. Answer in JSON.|Answer only with JSON. Keys: {list}.]", ("list", list))).User(message.Text).Assistant(answer);
        var question = dice.Say(
            dice.Pick(Requests), ("text", message.Text), ("list", list), ("and", Named.And(keys)), ("empty", JsonText.Of(keys.Select(key => (key, (string?)string.Empty)))));
        return Conversation.Empty.User(question).Assistant(question.EndsWith("JSON:", StringComparison.Ordinal) ? " " + answer : answer);
    }

    private static string Schema(Message message, IEnumerable<string> keys)
    {
        var properties = keys.Select(key => $"\"{key}\": {{\"type\": \"{(message.Facts.GetValueOrDefault(key, "-").All(char.IsAsciiDigit) ? "integer" : "string")}\"}}");
        return $"{{\"type\": \"object\", \"properties\": {{{string.Join(", ", properties)}}}}}";
    }
}
