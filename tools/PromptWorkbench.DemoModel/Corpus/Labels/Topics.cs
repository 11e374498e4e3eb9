namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Sentences and words that belong to a topic.</summary>
internal static class Topics
{
    /// <summary>What sentences can be about.</summary>
    public static IReadOnlyList<WordGroup> OfSentences { get; } =
    [
        new("food", "soup bread cheese rice pasta salad pie sauce dinner lunch breakfast pizza butter cake recipe kitchen sandwich dessert"),
        new("sport", "match goal team race coach player tennis football runner score league trophy stadium referee medal swimmer"),
        new("weather", "rain snow wind storm sunshine clouds fog frost thunder heat forecast hail drizzle breeze"),
        new("music", "song guitar piano violin drum choir melody concert singer band orchestra album trumpet rhythm"),
        new("money", "bank price loan tax salary budget bill coin debt profit rent wallet invoice savings"),
        new("travel", "train airport ticket hotel passport beach tour flight luggage map suitcase journey border cruise"),
        new("health", "doctor nurse medicine fever clinic pain vaccine dentist cough patient hospital bandage pill headache"),
        new("computers", "laptop keyboard software file server code screen network mouse password website printer program browser"),
        new("school", "teacher lesson homework exam pupil classroom grade textbook student essay blackboard diploma"),
        new("animals", "dog cat horse cow lion tiger rabbit sheep duck monkey puppy kitten zebra elephant"),
        new("garden", "flower tree seed grass rose lawn leaf hedge tulip shovel weed bush"),
        new("clothes", "shirt coat dress shoes scarf gloves jacket trousers sweater skirt sleeve button"),
    ];

    /// <summary>What single words can be.</summary>
    public static IReadOnlyList<WordGroup> OfWords { get; } =
    [
        new("animal", "dog cat horse cow lion tiger bear wolf fox rabbit mouse sheep goat pig duck frog snake monkey zebra camel eagle shark whale trout donkey"),
        new("fruit", "apple banana orange lemon grape cherry peach pear plum mango melon lime fig kiwi apricot raspberry strawberry pineapple"),
        new("color", "red blue green yellow purple pink brown black white gray orange gold silver beige violet"),
        new("tool", "hammer saw drill screwdriver wrench axe shovel rake knife scissors pliers ladder chisel file"),
        new("vehicle", "car bus train truck bicycle plane boat ship tram taxi van scooter ferry tractor helicopter"),
        new("instrument", "piano guitar violin drum flute trumpet harp cello banjo organ clarinet tuba"),
        new("clothing", "shirt hat coat sock shoe dress scarf glove jacket belt skirt sweater cap tie"),
        new("job", "teacher doctor baker farmer pilot nurse lawyer cook driver painter singer judge plumber dentist"),
        new("country", "France Spain Italy Japan Brazil Egypt Canada Norway Kenya India Peru Greece Chile Poland"),
        new("body part", "hand foot arm leg nose ear eye knee mouth neck finger toe elbow chin shoulder"),
        new("furniture", "table chair sofa bed desk shelf cupboard bench stool wardrobe"),
        new("drink", "water tea coffee milk juice lemonade cocoa cider soda wine"),
        new("vegetable", "carrot potato onion cabbage pea bean spinach leek cucumber pumpkin"),
        new("number", "one two three four five six seven eight nine ten eleven twelve"),
    ];

    /// <summary>What people write to a shop for.</summary>
    public static IReadOnlyList<WordGroup> OfMessages { get; } =
    [
        new("refund", ["I want my money back.", "Please return the {n} dollars.", "Can I get a refund for the {thing}?", "The {thing} was too expensive, I want a refund.", "When will I get my money?", "You charged me twice for the {thing}."]),
        new("delivery", ["Where is my parcel?", "My {thing} has not arrived.", "When will the {thing} come?", "The parcel is late.", "I am still waiting for my order.", "Did you send the {thing} already?"]),
        new("password", ["I forgot my password.", "I cannot log in.", "How do I reset my password?", "My login does not work.", "The page says my password is wrong.", "Please unlock my account."]),
        new("broken", ["The {thing} does not work.", "My {thing} arrived broken.", "There is a crack in the {thing}.", "The {thing} stopped working after {n} days.", "One part of the {thing} is missing.", "The {thing} makes a strange noise."]),
        new("praise", ["Thank you for the {thing}!", "I love my new {thing}.", "Great service, thanks!", "The {thing} is perfect.", "Your team was so helpful.", "I am very happy with the {thing}."]),
        new("hours", ["When do you open?", "Are you open on {day}?", "What are your opening hours?", "Do you close at {n}?", "Is the shop open today?", "Until when are you open on {day}?"]),
    ];

    private static readonly Pool Sentences = new(
    [
        "I want to talk about the {a}.", "The {a} was in the news today.", "We read about the {a} and the {b}.", "Did you see the {a} yesterday?", "Everyone spoke about the {a}.", "She wrote a note about the {a}.",
        "There is a problem with the {a}.", "My brother asked about the {a} and the {b}.", "He told us about the {a} again.", "The {a} and the {b} came up at work.", "Nobody knew anything about the {a}.",
        "{name} thinks about the {a} all day.", "On {day} we talked about the {a}.", "The {a} is not what it was.", "Please tell me more about the {a}.", "{name} showed us the {a} and the {b}.", "What happened to the {a}?",
        "I cannot forget the {a}.", "First the {a}, then the {b}.", "The best thing was the {a}.", "{name} has a question about the {a}.", "They are arguing about the {a} again.", "Is the {b} better than the {a}?",
    ], heldOutShare: 12);

    private static readonly Pool Products = new("lamp kettle chair phone table clock radio bag tent bike camera mirror carpet heater fan printer toaster blanket".Split(' '));

    /// <summary>A sentence about that topic.</summary>
    public static string Sentence(Dice dice, WordGroup topic)
    {
        var words = dice.Several(topic.Words, 2);
        return dice.Say(dice.Pick(Sentences), ("a", words[0]), ("b", words[1]), ("name", Common.Name(dice)), ("day", dice.Pick(Common.Days)));
    }

    /// <summary>A message to a shop.</summary>
    public static string Message(Dice dice, WordGroup intent) =>
        dice.Say(dice.Pick(intent.Words), ("thing", dice.Pick(Products)), ("n", dice.Between(2, 40).ToString()), ("day", dice.Pick(Common.Days)));
}
