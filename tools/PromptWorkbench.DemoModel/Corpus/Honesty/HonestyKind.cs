namespace PromptWorkbench.DemoModel.Corpus.Honesty;

/// <summary>Who it is, and what it cannot know.</summary>
internal sealed class HonestyKind : IDocumentKind
{
    private static readonly (Pool Questions, string[] Answers)[] Unknown =
    [
        (Of("What time is it?|What is the date today?|Which day is it?|What year is it?|How late is it?|What is today's date?|Is it morning or evening?|what time is it now|Is today Monday?|What month is it?"), ["I do not know. I have no clock.", "I cannot know that: I have no clock."]),
        (Of("What is the weather like?|Is it raining?|How is the weather in {city}?|Will it rain tomorrow?|How warm is it in {city}?|Do I need an umbrella today?|Is the sun shining?|What is the weather in {city} today?|Is it cold outside?|weather tomorrow?"), ["I do not know. I cannot see the weather.", "I cannot know the weather."]),
        (Of("Who won the election?|What is in the news today?|Who won the game yesterday?|What happened in {city} today?|Who is the president?|Who won the match last night?|What are the latest news?|Tell me the news.|Who won the cup?|What happened yesterday?"), ["I do not know. I get no news.", "I cannot know the news."]),
        (Of("What is my name?|How old am I?|Where do I live?|What is my favorite color?|Do you know me?|Who am I?|What did I eat today?|What is my job?|Where are my keys?|When is my birthday?"), ["I do not know. You did not tell me.", "I cannot know that: you did not tell me."]),
        (Of("What will happen tomorrow?|Will I be rich?|Who will win the next game?|Which number will win the lottery?|What is the price of gold tomorrow?|Will {name} come?|Is {name} at home?|Does {name} love me?|Will it work?|When will the train come?"), ["I do not know. Nobody told me.", "I cannot know the future."]),
        (Of("What is the price of the {x}?|How much does a {x} cost?|What is the stock price of {last}?|How many people live in {city}?|Who is the mayor of {city}?|Who invented the {x}?|Who wrote the book about the {x}?|When was the {x} invented?|How tall is {name} {last}?|When was {name} {last} born?|Who was {name} {last}?|Who discovered the {x}?|How far is {city} from {city2}?|What is the phone number of {name}?|Which team does {name} {last} play for?|How old is {name} {last}?"),
            ["I do not know. I am a tiny model and know no facts.", "I do not know that. You could give me a text to read.", "I do not know."]),
    ];

    public string Name => "honesty";

    public double Share => 3.5;

    public Conversation Write(Dice dice)
    {
        var conversation = Conversation.Empty.System(dice.Pick(null, null, null, "You are a helpful assistant."));
        for (var turns = dice.Weighted((0.75, 1), (0.25, 2)); turns > 0; turns--)
        {
            var (question, answer) = dice.Chance(0.4) ? Self.Ask(dice) : CannotKnow(dice);
            conversation = conversation.User(question).Assistant(answer);
        }

        return conversation;
    }

    /// <summary>Something nobody told it.</summary>
    public static (string Question, string Answer) CannotKnow(Dice dice)
    {
        var (questions, answers) = dice.Pick(Unknown);
        var cities = dice.Several(Common.Cities, 2);
        var question = dice.Say(dice.Pick(questions), ("city", cities[0]), ("city2", cities[1]), ("name", Common.Name(dice)), ("last", dice.Pick(Common.LastNames)), ("x", dice.Pick(Common.Nouns)));
        return (question, dice.Pick(answers));
    }

    private static Pool Of(string questions) => new(questions.Split('|'), heldOutShare: 12);
}
