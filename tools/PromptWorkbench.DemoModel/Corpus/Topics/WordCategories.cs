namespace PromptWorkbench.DemoModel.Corpus.Topics;

/// <summary>Words by what they name. All of them are learnt: what a word never read names nobody can know.</summary>
internal static class WordCategories
{
    private static readonly Dictionary<string, string[]> Words = """
        animal: dog cat horse cow lion tiger bear wolf fox rabbit sheep goat pig frog snake monkey zebra camel donkey mouse deer elephant
        bird: duck eagle owl crow swan parrot robin pigeon sparrow hawk stork gull penguin goose
        fish: trout salmon shark tuna herring carp eel cod pike perch
        insect: ant bee fly beetle moth wasp mosquito cricket butterfly flea
        fruit: apple banana orange lemon grape cherry peach pear plum mango melon lime kiwi fig apricot
        vegetable: carrot onion potato cabbage spinach pea bean cucumber leek pumpkin garlic turnip radish
        color: red blue green yellow purple pink brown black white gray violet beige
        tool: hammer saw drill screwdriver wrench axe shovel rake pliers chisel ladder crowbar
        vehicle: car bus train truck bicycle plane boat ship tram taxi van scooter tractor
        instrument: piano guitar violin drum flute trumpet harp cello banjo organ clarinet trombone
        piece of clothing: shirt hat coat sock shoe dress scarf glove jacket belt skirt sweater
        job: teacher doctor baker farmer pilot nurse lawyer cook waiter painter plumber judge barber carpenter
        body part: hand foot arm leg nose ear eye knee mouth neck finger toe elbow shoulder
        piece of furniture: chair table bed sofa desk shelf wardrobe bench stool cupboard dresser
        drink: tea coffee milk juice wine beer lemonade cocoa water cider
        flower: rose tulip daisy lily violet orchid daffodil sunflower poppy iris
        tree: oak pine willow birch maple elm beech cedar palm poplar
        metal: iron gold silver copper tin lead zinc steel aluminum brass
        sport: tennis football hockey golf boxing swimming skiing rugby cricket basketball
        number: one two three four five six seven eight nine ten eleven twelve
        day: Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        month: January February March April June July August September October November December
        name: Tom Anna Peter Mary Lucy Ben Emma Jack Julia Paul Sara Max
        city: Paris London Rome Madrid Berlin Oslo Tokyo Lima Vienna Prague Lisbon Dublin
        country: France Spain Italy Japan Brazil Egypt Canada Norway Kenya India Peru Greece
        building: house church castle tower school hospital barn factory palace temple
        feeling: anger joy fear love pride shame hope envy sadness grief
        shape: circle square triangle cube ball cone oval star cylinder
        kind of weather: rain snow fog storm wind sunshine hail frost thunder
        room: kitchen bedroom bathroom cellar attic hall office bathroom
        relative: mother father sister brother uncle aunt cousin nephew niece grandmother
        dish: soup pizza salad stew omelet sandwich pancake burger curry
        """.Split('\n').Select(line => line.Trim().Split(": ")).ToDictionary(parts => parts[0], parts => parts[1].Split(' '));

    private static readonly HashSet<string> Ambiguous = [.. Words.Values.SelectMany(words => words).GroupBy(word => word.ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key)];

    /// <summary>Names of all categories, in the singular.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Words.Keys];

    /// <summary>A word of a category and of no other.</summary>
    public static string Word(Dice dice, string category)
    {
        while (true)
        {
            var word = dice.Pick(Words[category]);
            if (!Ambiguous.Contains(word.ToLowerInvariant()))
                return word;
        }
    }
}
