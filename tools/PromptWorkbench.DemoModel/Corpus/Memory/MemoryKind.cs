using PromptWorkbench.DemoModel.Corpus.Labels;
using PromptWorkbench.DemoModel.Corpus.Talk;

namespace PromptWorkbench.DemoModel.Corpus.Memory;

/// <summary>What was said earlier in a conversation and is asked for later.</summary>
internal sealed class MemoryKind : IDocumentKind
{
    private const double RecallWeight = 1.5;

    private static readonly string[] Noted = ["I will remember that.", "Thank you, I will remember it.", "Noted.", "Good to know.", "All right."];

    private static readonly (string Told, string Asked, string Answer, Func<Dice, string> Value)[] Facts =
    [
        ("[My name is {v}.|I am {v}.|Call me {v}.|Hello, I am {v}.]", "[What is my name?|Do you know my name?|Who am I?|What am I called?]", "Your name is {v}.", Common.Name),
        ("[I live in {v}.|My home is in {v}.|I am from {v}.|My house is in {v}.]", "[Where do I live?|Where is my home?|Which city am I from?|In which city do I live?]", "You live in {v}.", dice => dice.Pick(Common.Cities)),
        ("[My dog is called {v}.|I have a dog named {v}.|The name of my dog is {v}.]", "[What is my dog called?|What is the name of my dog?|How is my dog called?]", "Your dog is called {v}.", dice => dice.Chance(0.5) ? Common.Name(dice) : Common.Capitalized(dice.Pick(Common.Nouns))),
        ("[My favorite color is {v}.|I like {v} best.|The color I like best is {v}.]", "[What is my favorite color?|Which color do I like best?|Which color do I like?]", "Your favorite color is {v}.", dice => dice.Pick("red blue green yellow purple pink black white orange gray brown".Split(' '))),
        ("[My meeting is on {v}.|I have a meeting on {v}.|The meeting is on {v}.]", "[When is my meeting?|On which day is my meeting?|When do I have the meeting?]", "Your meeting is on {v}.", dice => dice.Pick(Common.Days)),
        ("[My code is {v}.|The code is {v}.|Remember the code {v}.]", "[What is the code?|What is my code?|Tell me the code.]", "The code is {v}.", dice => $"{dice.Between(100, 99_999)}"),
        ("[The secret word is {v}.|Remember the word {v}.|My word is {v}.]", "[What is the word?|What was the word?|Which word did I tell you?]", "The word is {v}.", dice => dice.Chance(0.7) ? dice.Pick(Common.Nouns) : LabelWords.Nonce(dice)),
        ("[My sister is called {v}.|I have a sister, {v}.|The name of my sister is {v}.]", "[What is my sister called?|What is the name of my sister?|Who is my sister?]", "Your sister is called {v}.", dice => dice.Pick(Common.WomenNames)),
        ("[I am {v} years old.|My age is {v}.|I just turned {v}.]", "[How old am I?|What is my age?|Do you know how old I am?]", "You are {v} years old.", dice => $"{dice.Between(12, 90)}"),
        ("[I want to buy a {v}.|I need a {v}.|I am looking for a {v}.]", "[What do I want to buy?|What do I need?|What am I looking for?]", "You are looking for a {v}.", dice => dice.Pick(Common.Nouns)),
        ("[I work as a {v}.|My job is {v}.|I am a {v} by profession.]", "[What is my job?|What do I work as?|What do I do for work?]", "You work as a {v}.", dice => dice.Pick("teacher doctor baker farmer pilot nurse lawyer cook driver painter singer judge plumber gardener".Split(' '))),
        ("[I put the {v} in the box.|The box holds a {v}.|There is a {v} in my box.]", "[What is in the box?|What did I put in the box?|What is in my box?]", "There is a {v} in the box.", dice => dice.Pick(Common.Nouns)),
    ];

    public string Name => "memory";

    public double Share => 8;

    public bool TeachesCopying => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.55, dice => Recall(dice, dice.Between(0, 5))), (0.45, Book.Read))(dice);

    /// <summary>One to three facts, some turns between, then questions about them.</summary>
    public static Conversation Recall(Dice dice, int between)
    {
        var facts = dice.Several(Facts, dice.Between(1, 3)).Select(fact => (fact, Value: fact.Value(dice))).ToList();
        var conversation = Conversation.Empty.System(dice.Pick(null, null, null, "You are a helpful assistant."));
        foreach (var (fact, value) in facts) conversation = conversation.User(dice.Say(fact.Told, ("v", value))).Assistant(dice.Pick(Noted));
        for (; between > 0; between--)
        {
            var talk = SmallTalk.Any(dice);
            conversation = conversation.User(talk.Question).Assistant(talk.Answer);
        }

        if (dice.Chance(0.1))
        {
            var changed = dice.Below(facts.Count);
            facts[changed] = (facts[changed].fact, facts[changed].fact.Value(dice));
            conversation = conversation.User(dice.Say($"[No, now|Now|Sorry, I was wrong:] {{told}}", ("told", dice.Say(facts[changed].fact.Told, ("v", facts[changed].Value))))).Assistant(dice.Pick(Noted));
        }

        if (dice.Chance(0.12))
        {
            var missing = dice.Pick(Facts.Where(fact => facts.All(known => known.fact.Asked != fact.Asked)).ToList());
            conversation = conversation.User(dice.Say(missing.Asked)).Assistant("You did not tell me.");
        }

        foreach (var (fact, value) in dice.Shuffled(facts)) conversation = conversation.User(dice.Say(fact.Asked)).Assistant(fact.Answer.Replace("{v}", value, StringComparison.Ordinal), RecallWeight);
        return conversation;
    }
}
