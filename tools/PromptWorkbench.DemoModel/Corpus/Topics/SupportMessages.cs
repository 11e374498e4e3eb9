namespace PromptWorkbench.DemoModel.Corpus.Topics;

/// <summary>What customers write, by what they want.</summary>
internal static class SupportMessages
{
    private static readonly Dictionary<string, Pool> Messages = """
        refund: I want my money back for the {t}.|Please refund the {t}.|When do I get my money back?|I sent back the {t} and wait for my money.|Can I get a refund?|You still owe me {n} dollars.|I would like to return the {t} and get my money.|Where is my refund for order {n}?|i returned the {t}, pay me back please|Give me back what I paid for the {t}.
        delivery: Where is my package?|My {t} did not arrive.|When will the {t} be here?|The parcel is {n} days late.|Has order {n} been shipped?|I am still waiting for my {t}.|The driver did not find my house.|How long does shipping take?|Track my order {n} please.|my parcel got lost
        password: I forgot my password.|I cannot log in.|How do I reset my password?|The login page does not accept my password.|Please send me a new password.|My account is locked after {n} tries.|i cannot sign in since {d}|The reset link does not work.|I need a new code to log in.|It says wrong password every time.
        invoice: Please send me the invoice for {d}.|My bill is wrong.|I was charged twice.|There is a mistake on invoice {n}.|Why is my bill so high this month?|I need a receipt for the {t}.|Can you send the bill again?|The amount on the invoice is not right.|you charged me {n} dollars too much|My company needs an invoice with its name.
        cancellation: I want to cancel my order.|Please cancel order {n}.|How do I end my contract?|I no longer want the {t}, please stop the order.|Cancel my subscription.|Stop my membership at the end of the month.|please cancel, I do not need the {t} any more|I want to close my account.|Can I still cancel the {t}?|I would like to end my plan on {d}.
        damage: The {t} arrived broken.|There is a crack in the {t}.|My {t} does not turn on.|The box was open and the {t} was scratched.|One part of the {t} is missing.|The {t} stopped working after {n} days.|The glass is in pieces.|my {t} came with a big hole|The {t} is faulty.|The {t} makes a strange noise and smells of smoke.
        appointment: Can I come on {d}?|I need an appointment.|Please move my visit to {d}.|Is there a free slot at {n}?|I cannot come on {d}, is there another day?|I want to book a time with your team.|What times are free this week?|can we meet on {d}|Put me down for {d} morning.|I would like to see someone in person.
        address: I have moved to {c}.|Please change my address.|My new street is in {c}.|I live in {c} now, please update this.|You have my old address.|How do I change where my mail goes?|Send all letters to {c} from now on.|we moved, here is the new address|The house number in my account is wrong.|My postal code has changed.
        opening hours: When do you open?|Are you open on {d}?|How late are you open?|Is the shop closed on {d}?|What are your hours?|Until when can I come today?|do you open before {n}|At what time do you close on {d}?|Are you open on holidays?|When does the store close?
        product question: What size is the {t}?|Does the {t} come in blue?|Is the {t} made of wood?|How heavy is the {t}?|Do you also sell a {t}?|Does the {t} need a battery?|Which {t} is better for children?|can I wash the {t}?|Is there a larger {t}?|How many colors does the {t} have?
        praise: Thank you, you were so helpful.|Great service, thanks!|I just want to say that I love the {t}.|Your team is wonderful.|Everything went perfectly.|Thanks for the quick help.|The {t} is great, well done!|You made my day.|i am very happy with the {t}|Best shop ever.
        """.Split('\n').Select(line => line.Trim().Split(": ", 2)).ToDictionary(parts => parts[0], parts => new Pool(parts[1].Split('|')));

    private static readonly string[] Things = "lamp phone jacket table watch printer tent bike camera kettle chair radio carpet mirror toaster clock bag fan scarf shelf".Split(' ');

    /// <summary>Names of all that customers may want.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Messages.Keys];

    /// <summary>A message of a customer who wants that.</summary>
    public static string Write(Dice dice, string name) => Sentences.Typed(dice, dice.Pick(Messages[name])
        .Replace("{t}", dice.Pick(Things), StringComparison.Ordinal)
        .Replace("{n}", $"{dice.Between(2, 20)}", StringComparison.Ordinal)
        .Replace("{d}", dice.Pick(Common.Days), StringComparison.Ordinal)
        .Replace("{c}", dice.Pick(Common.Cities), StringComparison.Ordinal));
}
