namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Questions, statements and commands about anything.</summary>
internal static class KindsOfSentences
{
    private static readonly Dictionary<string, Pool> Forms = new()
    {
        ["question"] = Of("Where is the {n}|Is the {n} {a}|Who has the {n}|When did {p} see the {n}|Why is {p} so {a}|Do you like the {n}|Can I have {an n}|How much is the {n}|Did {p} find the {n}|What is {an n}|Have you seen {p}|Is {p} here|Whose {n} is this|Which {n} is yours|Are we late|Does it rain"),
        ["statement"] = Of("The {n} is {a}|{p} has {an n}|{p} saw the {n} yesterday|I like the {n}|We found {an n}|This is {an a} {n}|The {n} is here|It rains|{p} is {a}|They talked about the {n}|My {n} is {a}|{p} and I went home|There is {an n} on the table|She never saw the {n}|He forgot the {n}|We are late"),
        ["command"] = Of("Give me the {n}|Close the {n}|Look at the {n}|Bring {p} the {n}|Go home|Do not touch the {n}|Put the {n} on the table|Tell {p} about the {n}|Wait for {p}|Take the {n} away|Stop it|Write to {p}|Sit down|Come here, {p}|Wash the {n}|Hold the {n}"),
    };

    /// <summary>A sentence of a kind: question, statement or command.</summary>
    public static string Write(Dice dice, string kind)
    {
        var text = Sentences.Fill(dice.Pick(Forms[kind]), gap => gap switch
        {
            "n" => dice.Pick(Common.Nouns),
            "an n" => Common.WithArticle(dice.Pick(Common.Nouns)),
            "an a" => Common.WithArticle(dice.Pick(Common.Adjectives)),
            "a" => dice.Pick(Common.Adjectives),
            _ => Common.Name(dice),
        });
        return kind == "question" ? text + "?" : dice.Chance(0.9) ? text + "." : text;
    }

    private static Pool Of(string forms) => new(forms.Split('|'));
}
