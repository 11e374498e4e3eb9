using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Corpus.Tools;

/// <summary>Questions that one call of a tool answers, which is not a calculator.</summary>
internal static class Lookups
{
    private static readonly Pool Attributes = new(
    [
        "mayor", "population", "best hotel", "oldest bridge", "main street", "favorite dish", "largest park", "founder", "river", "airport", "highest tower", "flag", "oldest school", "local tea", "best cafe", "market day", "main square",
        "castle", "emblem", "patron", "largest lake", "newspaper", "football club", "famous painter", "old name", "area code", "festival", "museum", "harbor", "theater",
    ]);

    private static readonly Pool FactQuestions = new(
        ["What is the {attribute} of {place}?", "Tell me the {attribute} of {place}.", "Do you know the {attribute} of {place}?", "[Please find|Find] the {attribute} of {place}.", "Look up the {attribute} of {place}.", "{attribute} of {place}?", "I need the {attribute} of {place}.", "What do the documents say about the {attribute} of {place}?", "Search for the {attribute} of {place}.", "what is the {attribute} of {place}"]);

    private static readonly Pool TimeQuestions = new(
        ["What time is it in {city}?", "What is the time in {city}?", "How late is it in {city}?", "Tell me the time in {city}.", "[Please give|Give] me the time in {city}.", "time in {city}?", "What time do they have in {city} now?", "Can you tell me the time in {city}?", "I want to call {city}. What time is it there?", "what time is it in {city}"]);

    private static readonly Pool DateQuestions = new(
        ["What is today's date in {city}?", "Which date is it in {city}?", "What day is it in {city}?", "Tell me the date in {city}.", "What is the date in {city}?", "Which day do they have in {city}?", "date in {city}?", "[Please give|Give] me today's date in {city}.", "Can you tell me the date in {city}?", "What day is today in {city}?"]);

    private static readonly string[] Skies = ["sunny", "cloudy", "rainy", "windy", "foggy", "snowy", "clear", "stormy"];
    private static readonly string[] Languages = ["French", "German", "Spanish", "Italian", "Dutch", "Finnish", "Greek", "Polish"];
    private static readonly IReadOnlyList<string> Glosses = WordFile.Lines("glosses");

    /// <summary>A fact from the documents: the right passage stands among others.</summary>
    public static ToolTask Fact(Dice dice, ToolOffer search)
    {
        var (attribute, place) = (dice.Pick(Attributes), dice.Pick(Common.Cities));
        var passage = Passage(dice, attribute, place);
        string[] passages = [passage, .. Enumerable.Range(0, dice.Below(3)).Select(_ => Passage(dice, dice.Chance(0.6) ? dice.Pick(Attributes) : attribute, dice.Chance(0.5) ? place : dice.Pick(Common.Cities))).Where(other => Subject(other) != Subject(passage))];
        var lines = dice.Shuffled(passages).Select(text => $"{text} ({(dice.Chance(0.8) ? place : dice.Pick(Common.Nouns)).ToLowerInvariant()}.md)");
        return new ToolTask(dice.Say(dice.Pick(FactQuestions), ("attribute", attribute), ("place", place)), "I need to search.", [new ToolUse(search, [$"{attribute} of {place}"], string.Join('\n', lines))], passage);
    }

    public static ToolTask Time(Dice dice, ToolOffer clock)
    {
        var (city, time) = (dice.Pick(Common.Cities), $"{dice.Below(24)}:{dice.Below(60):00}");
        return new ToolTask(dice.Say(dice.Pick(TimeQuestions), ("city", city)), "I need the time.", [new ToolUse(clock, [city], time)], $"It is {time} in {city}.");
    }

    public static ToolTask Date(Dice dice, ToolOffer calendar)
    {
        var (city, date) = (dice.Pick(Common.Cities), $"{dice.Pick(Common.Days)} 20{dice.Between(20, 35)}-{dice.Between(1, 12):00}-{dice.Between(1, 28):00}");
        return new ToolTask(dice.Say(dice.Pick(DateQuestions), ("city", city)), "I need the date.", [new ToolUse(calendar, [city], date)], $"It is {date} in {city}.");
    }

    /// <summary>Weather, prices, words, mail, translations.</summary>
    public static ToolTask Usual(Dice dice) => dice.Below(5) switch { 0 => Weather(dice), 1 => Price(dice), 2 => Word(dice), 3 => Translation(dice), _ => Mail(dice) };

    /// <summary>A tool nobody has heard of: its name and its arguments must be copied.</summary>
    public static ToolTask Unheard(Dice dice)
    {
        var (verb, thing, other) = (dice.Weighted((0.6, dice.Pick("get", "find", "read", "fetch", "show", "check")), (0.4, dice.Pick(Common.Verbs))), dice.Pick(Common.Nouns), dice.Pick(Common.Nouns));
        var name = dice.Weighted((0.55, $"{verb}_{thing}"), (0.15, $"{thing}_{other}"), (0.15, $"{verb}{Common.Capitalized(thing)}"), (0.15, thing));
        var key = Key(dice);
        var value = dice.Weighted((0.4, dice.Between(2, 9999).ToString()), (0.3, dice.Pick(Common.Nouns)), (0.2, LabelWords.Nonce(dice)), (0.1, Common.Name(dice)));
        var question = dice.Say("[What is the {thing} of {key}?|Tell me the {thing} of {key}.|Give me the {thing} for {key}.|I need the {thing} of {key}.|Which {thing} does {key} have?|{thing} of {key}?]", ("thing", thing), ("key", key));
        var answer = $"The {thing} of {key} is {value}.";
        if (dice.Chance(0.25))
        {
            var second = Key(dice);
            var two = new ToolOffer(name, dice.Say("[gives the {thing}|finds the {thing}]", ("thing", thing)), [other, dice.Pick("day", "city", "color", "number", "person")]);
            return new ToolTask(dice.Say("What is the {thing} of {key} with {other} {second}?", ("thing", thing), ("key", key), ("other", two.Arguments[1]), ("second", second)), $"I need the {thing}.", [new ToolUse(two, [key, second], value)], answer);
        }

        return new ToolTask(question, $"I need the {thing}.", [new ToolUse(new ToolOffer(name, dice.Say("[gives the {thing}|finds the {thing}|the {thing} of {a_other}|looks up the {thing}|]", ("thing", thing), ("a_other", Common.WithArticle(other))), [other]), [key], value)], answer);
    }

    private static string Key(Dice dice) => dice.Weighted((0.3, Common.Name(dice)), (0.3, dice.Pick(Common.Nouns)), (0.2, LabelWords.Nonce(dice)), (0.2, dice.Pick(Common.Cities)));

    private static string Passage(Dice dice, string attribute, string place) =>
        $"The {attribute} of {place} is {dice.Weighted((0.35, $"{Common.Name(dice)} {dice.Pick(Common.LastNames)}"), (0.25, dice.Between(3, 9999).ToString()), (0.25, $"{dice.Pick(Common.LastNames)} {dice.Pick(Common.LastNames)}"), (0.15, dice.Pick(Common.Nouns)))}.";

    private static string Subject(string passage) => passage[..passage.IndexOf(" is ", StringComparison.Ordinal)];

    private static ToolTask Weather(Dice dice)
    {
        var (city, sky, degrees) = (dice.Pick(Common.Cities), dice.Pick(Skies), dice.Between(2, 38));
        var tool = new ToolOffer(dice.Pick("weather", "get_weather", "forecast"), dice.Pick("gives the weather for a city", "weather report", "weather in a city"), [dice.Pick("city", "city", "place", "location")]);
        return new ToolTask(
            dice.Say("[What is the weather in {city}?|How is the weather in {city}?|Weather in {city}?|Is it warm in {city}?|Tell me the weather in {city}.|Do I need a coat in {city}?]", ("city", city)),
            "I need the weather.", [new ToolUse(tool, [city], $"{sky}, {degrees} degrees")], $"It is {sky} in {city}, {degrees} degrees.");
    }

    private static ToolTask Price(Dice dice)
    {
        var (thing, price) = (dice.Pick(Common.Nouns), dice.Between(2, 999));
        var tool = new ToolOffer(dice.Pick("get_price", "price", "find_price"), dice.Pick("gives the price of an item", "what something costs"), [dice.Pick("item", "product", "thing")]);
        return new ToolTask(
            dice.Say("[What does the {thing} cost?|How much is the {thing}?|What is the price of the {thing}?|Price of the {thing}?|Tell me the price of the {thing}.]", ("thing", thing)),
            "I need the price.", [new ToolUse(tool, [thing], $"{price} dollars")], $"The {thing} costs {price} dollars.");
    }

    private static ToolTask Word(Dice dice)
    {
        var (word, meaning) = dice.Pick(Glosses).Split('\t') is [var first, var second] ? (first, second) : throw new InvalidOperationException("A line of glosses has no tab.");
        var tool = new ToolOffer(dice.Pick("dictionary", "define", "lookup_word"), dice.Pick("explains a word", "gives a definition", "meaning of a word"), [dice.Pick("word", "term")]);
        return new ToolTask(
            dice.Say("[What does {word} mean?|Define {word}.|What is the meaning of {word}?|Look up the word {word}.|Explain the word {word}.]", ("word", word)), "I need the meaning.", [new ToolUse(tool, [word], meaning)], $"{Common.Capitalized(word)} means {meaning}.");
    }

    private static ToolTask Translation(Dice dice)
    {
        var (word, language, result) = (dice.Pick(Common.Nouns), dice.Pick(Languages), LabelWords.Nonce(dice));
        var tool = new ToolOffer(dice.Pick("translate", "translator"), dice.Pick("translates text", "translates a word"), [dice.Pick("text", "word"), dice.Pick("language", "to")]);
        return new ToolTask(
            dice.Say("[What is {word} in {language}?|Translate {word} into {language}.|How do you say {word} in {language}?|{word} in {language}, please.]", ("word", word), ("language", language)),
            "I need a translation.", [new ToolUse(tool, [word, language], result)], $"In {language} it is {result}.");
    }

    private static ToolTask Mail(Dice dice)
    {
        var (name, subject) = (Common.Name(dice), dice.Pick(Common.Nouns));
        var tool = new ToolOffer(dice.Pick("send_mail", "email", "send_message"), dice.Pick("sends an e-mail", "sends a message"), [dice.Pick("to", "name"), dice.Pick("subject", "about")]);
        return new ToolTask(
            dice.Say("[Send a mail to {name} about the {subject}.|Please write to {name} about the {subject}.|Tell {name} about the {subject}.|Mail {name} about the {subject}.]", ("name", name), ("subject", subject)),
            "I need to send a mail.", [new ToolUse(tool, [name, subject], dice.Pick("sent", "ok", "done"))], $"I wrote to {name} about the {subject}.");
    }
}
