namespace PromptWorkbench.DemoModel.Corpus.Topics;

/// <summary>Sentences about topics. A topic's words are all learnt, some of the sentences that say nothing of it are kept back.</summary>
internal static class TopicSentences
{
    private const double OwnShare = 0.6;

    private static readonly Topic[] All =
    [
        Of("food",
            "soup bread cheese rice pasta salad pie sauce butter chicken sausage ham jam yogurt cake honey tomato spaghetti pepper omelet",
            "She cooked {a} for dinner.; We ate {a} with {b}.; Put the {a} on the plate.; The cook put too much salt on the {a}.; I am hungry, is there any {a} left?; He fried the {a} in a pan.; There is {a} in the fridge.; My lunch was {a} and {b}.; The {a} tastes best when it is warm.; We need more {a} for the recipe."),
        Of("sport",
            "goal match team race coach player tennis football runner score stadium referee swimmer basketball champion hockey marathon league skier medal",
            "The {a} ended three to two.; Our {a} won again on Sunday.; They train for the {a} every morning.; The fans cheered for the {a}.; She kicked the ball and forgot the {a}.; He ran faster than the {a}.; The second half of the {a} starts now.; The {a} trained hard for the cup."),
        Of("weather",
            "rain snow wind storm sun cloud fog frost thunder heat sunshine hail drizzle breeze lightning sky temperature shower ice mist",
            "There will be {a} in the north tomorrow.; After the {a} came the {b}.; Take an umbrella because of the {a}.; It was a morning of {a} and {b}.; The {a} will last until the evening.; It is ten degrees with {a}.; The roads are wet after the {a}.; In winter we have much {a}."),
        Of("music",
            "song guitar piano violin drum choir melody concert singer band orchestra flute trumpet chorus tune rhythm album cello jazz opera",
            "She plays the {a} in the evening.; They sang along with the {a}.; The {a} was loud and everyone danced.; He practices the {a} every day.; I heard the {a} on the radio.; The {a} played the first note.; Turn up the {a}, I want to dance."),
        Of("money",
            "bank price loan tax salary budget bill coin debt profit account cash fee cost wallet interest payment rent wage fortune",
            "He paid the {a} with his card.; The {a} went up by two percent.; She saves for the {a} every month.; We cannot afford the {a}.; The {a} is due at the end of the month.; How much is the {a}?; They earned a lot and paid the {a}.; The {a} and the {b} are too high this year."),
        Of("travel",
            "train airport ticket hotel passport beach tour flight luggage map suitcase journey airline cruise tourist station island visa taxi harbor",
            "We took the {a} to the coast.; The {a} leaves at nine.; She packed for the {a}.; They lost the {a} on the way.; Our holiday began with the {a}.; From the {a} we went to the old town.; He booked the {a} for two weeks."),
        Of("health",
            "doctor nurse medicine fever clinic pain vaccine dentist cough patient pill headache hospital flu surgery bandage allergy blood bruise diet",
            "She felt ill because of the {a}.; The {a} helped him to get well.; He stayed in bed with the {a}.; Take two of these for the {a}.; I called the {a} because my leg hurt.; The {a} is better after a week of rest.; She asked about the {a} and the {b} at the hospital."),
        Of("computers",
            "laptop keyboard software file server code screen network mouse password website printer program disk browser tablet database robot chip email",
            "He typed the {a} and pressed enter.; The {a} crashed again.; Save the {a} before you log out.; She installed the {a} on her machine.; The {a} needs an update.; Click here to open the {a}.; Someone deleted the {a} by mistake."),
        Of("school",
            "teacher lesson homework exam pupil class blackboard grade student notebook university math spelling essay textbook library chalk professor diploma semester",
            "The {a} starts after the bell.; She learned for the {a} all night.; He forgot his {a} at home.; The children talked about the {a} in class.; We read the {a} in the first lesson.; The {a} was easy this year.; Everyone passed because of the {a}."),
        Of("animals",
            "dog cat horse cow lion tiger bear wolf rabbit sheep goat duck snake monkey zebra camel elephant puppy kitten parrot",
            "The {a} ran over the field.; We fed the {a} in the zoo.; The {a} sleeps in the barn.; The {a} was loud at night.; The {a} and the {b} drank at the river.; She strokes the {a}.; The {a} has soft fur.; Look, a wild {a}!"),
        Of("plants",
            "tree flower grass leaf rose bush oak tulip seed moss fern cactus ivy daisy lily pine willow weed root hedge",
            "The {a} needs water and light.; She planted the {a} in spring.; The {a} grows behind the house.; He cut the {a} in the garden.; The {a} and the {b} are in bloom.; The {a} is green all year.; In autumn the {a} turns yellow."),
        Of("clothes",
            "shirt hat coat sock shoe dress scarf glove jacket belt skirt sweater gown apron blouse cap boot cardigan vest sandal",
            "She wore the {a} to the party.; The {a} is too small for me.; He put on the {a}.; The {a} has a hole.; I washed the {a} and the {b}.; The {a} comes in red and in size ten.; Hang the {a} in the wardrobe."),
        Of("family",
            "mother father sister brother uncle aunt cousin grandmother grandfather son daughter baby stepfather nephew niece stepmother wedding husband wife grandson",
            "My {a} is the oldest of us.; The {a} looks like her mother.; We visited my {a} on her birthday.; His {a} and his {b} live together.; The {a} was born in May.; They named the child after their {a}.; Her {a} got married last year."),
        Of("work",
            "boss office meeting job colleague manager contract desk career employee deadline factory promotion secretary project staff interview company shift assistant",
            "The {a} begins at eight.; She wrote to the {a} about the report.; He lost his {a} last year.; The {a} was moved to Friday.; We finished the {a} before the deadline.; They hired a new {a}.; The {a} sent everyone home early."),
        Of("cars",
            "engine brake truck driver garage gasoline road wheel tire highway parking bumper traffic mechanic van bus crossing motorcycle lane fuel",
            "He stopped at the {a}.; The {a} makes a strange noise.; She drove past the {a}.; The {a} was repaired yesterday.; Slow down near the {a}.; The {a} needs oil.; We changed the {a} of the car."),
        Of("art",
            "painting museum painter sculpture drawing gallery canvas portrait brush statue artist pottery sketch exhibition etching photograph frame poster mosaic easel",
            "The {a} hangs in the hall.; She made the {a} after a trip to the sea.; Visitors looked at the {a} for a long time.; He drew the {a} with a soft pencil.; The {a} was sold at a show.; The {a} is blue and gold."),
        Of("home",
            "kitchen sofa bedroom roof carpet curtain bathtub chair lamp wall window cupboard pillow shelf staircase balcony cellar oven mirror door",
            "We painted the {a} white.; She cleaned the {a} and the {b}.; The {a} is next to the bathroom.; He bought a new {a} for the living room.; There is dust on the {a}.; The {a} of our house is old."),
        Of("space",
            "moon star planet rocket comet galaxy telescope astronaut orbit satellite universe asteroid eclipse spaceship meteor crater shuttle cosmos capsule lander",
            "The {a} is far away from the earth.; They looked at the {a} through a telescope.; The crew flew past the {a}.; Light from the {a} needs many years.; Scientists found the {a} in the night sky.; A probe was sent to the {a}."),
    ];

    private static readonly Pool General = new(Split("""
        I want to talk about the {a}.; The {a} was in the news today.; We read about the {a} and the {b}.; Did you hear about the {a}?; Everyone spoke about the {a}.; She wrote a note about the {a}.; There is a problem with the {a}.; My brother asked about the {a} and the {b}.; He told us about the {a} again.; The {a} and the {b} came up yesterday.; I dreamed of the {a}.; They still wait for the {a}.; We forgot the {a}.; Tell me more about the {a}.; I like the {a} and the {b}.; The {a} surprised me.; What about the {a}?; Nobody thought of the {a}.; He showed us a picture of the {a}.; The story is about the {a} and the {b}.; Have you seen the {a}?; Here is the {a}.; I know much about the {a}.; It was all about the {a}.; She cannot live without the {a}.
        """));

    /// <summary>Names of all topics.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(topic => topic.Name)];

    /// <summary>A sentence about a topic.</summary>
    public static string Write(Dice dice, string name)
    {
        var topic = All.First(topic => topic.Name == name);
        var words = dice.Several(topic.Words, 2);
        var form = dice.Chance(OwnShare) ? dice.Pick(topic.Sentences) : dice.Pick(General);
        return Sentences.Typed(dice, Sentences.Fill(form, gap => gap == "a" ? words[0] : words[1]));
    }

    private static Topic Of(string name, string words, string sentences) => new(name, words.Split(' '), new Pool(Split(sentences)));

    private static string[] Split(string sentences) => sentences.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed record Topic(string Name, IReadOnlyList<string> Words, Pool Sentences);
}
