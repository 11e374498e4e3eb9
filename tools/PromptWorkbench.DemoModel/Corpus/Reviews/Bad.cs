namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <summary>Complaints.</summary>
internal static class Bad
{
    public static Polar Words { get; } = new(
        new Dictionary<char, IReadOnlyList<string>>
        {
            [Subjects.General] = List("bad, terrible, awful, horrible, poor, dreadful, disappointing, lousy, pathetic, unacceptable, weak, useless, ridiculous, shocking, worthless, annoying, mediocre, hopeless, appalling, nasty, miserable, dismal, disgraceful, laughable, unpleasant, very bad, really poor, a joke, a mess, a disaster, a letdown, a bad dream, below average, worse than expected, not worth a cent, a waste of money"),
            [Subjects.People] = List("rude, unfriendly, lazy, impatient, cold, careless, arrogant, unhelpful, slow, bored, mean, dishonest, clumsy, grumpy, impolite, unprofessional, moody, always late, rude to us, slow and rude, never there"),
            [Subjects.Food] = List("cold, stale, bland, salty, burnt, tasteless, greasy, dry, soggy, raw, overcooked, sour, watery, disgusting, tough, rotten, oily, too salty, half raw, without any taste, full of fat"),
            [Subjects.Things] = List("slow, broken, cheap, flimsy, faulty, noisy, clumsy, unreliable, ugly, loose, confusing, outdated, scratched, fragile, uncomfortable, blurry, defective, hard to use, badly made, full of bugs, too heavy, dead after a week"),
            [Subjects.Stories] = List("boring, dull, slow, silly, predictable, confusing, tedious, flat, pointless, lifeless, stupid, forgettable, painful, empty, lame, dreary, tiresome, childish, too long, much too loud, full of holes, hard to follow"),
            [Subjects.Places] = List("dirty, noisy, dark, cramped, smelly, ugly, cold, filthy, damp, crowded, shabby, stuffy, dusty, dangerous, gloomy, messy, depressing, full of dust, dark and cold, too small"),
        },
        List("hated, disliked, regretted, despised, detested, cursed, really hated, did not like, did not enjoy"),
        List("angry, sad, upset, disappointed, unhappy, annoyed, bored, furious, sick, tired, frustrated"),
        "worse",
        "worst",
        List("""
            I hated it; I hate it; I do not like it; I want my money back; I would never go again; It was a waste of time; It made me angry; I almost fell asleep; I regret buying it; I am very unhappy with it; We left early; It ruined my day; I could not wait to leave; I am disappointed; Never again; Nothing worked; Stay away; Do not buy it; One star; Zero out of ten; I will not come back; I cannot recommend it; It broke after a week; We waited for an hour; It is not worth the money; It was a big mistake; I sent it back; I felt sick afterwards; Save your money; It was a bad choice; I expected more; What a letdown; I was bored to tears; Nobody helped us; It was painful to watch; I have had enough; I was glad when it was over; It gave me a headache; They never answered; I lost a whole day; We were very unhappy; It does not work at all; It fell apart; I would give it no stars; I complained twice; It was money thrown away; I wish I had stayed at home; My friends hated it too; It made me sad; It was a bad joke; We went home hungry; They should be ashamed; Two thumbs down; I asked for a refund; The kids were bored; It never worked; You will regret it; I could not finish it; It got worse every day; There was nothing to like; It failed on the first day; We will never return
            """, ';'),
        List("""
            Broke after two days.; Forty minutes late and not even sorry.; I stopped reading after ten pages.; My cat could sing better.; They lost my bag and did not care.; I have seen better acting in a school play.; Save your time and stay at home.; We waited an hour for cold soup.; It looks nothing like the photo.; The only good thing was the exit.; There was a hair in my salad.; It crashed three times before lunch.; Half of the pages were missing.; The seller never wrote back.; I would rather clean the oven than see this again.; The screen went black on the first day.; I fell asleep before the middle.; Nobody at the desk, nobody on the phone.; I asked three times and still got the wrong drink.; How can anyone like this?; What were they thinking?; I paid for a sea view and got a wall.; Six hours in the rain and no bus.; They charged me twice.; I want those two hours back.; My old one was better in every way.; The glue came off in my hands.; All the jokes were old.; The walls are so thin that I heard every word next door.; Do yourself a favor and go somewhere else.; It stopped working the day after the warranty ended.; The coffee tasted like dirty water.; My shirt turned pink after one wash.; Even free it would cost too much.; It took three months to arrive, in pieces.; I could not eat it, and the dog would not eat it.; The teacher read from a book all day.; We found bugs in the bed.; I have a headache from all the noise.; Nothing but trouble from the first day.; I called five times and nobody came.; If I could give no stars, I would.; It was over before it began, and that was a good thing.; The music was so loud that we had to shout.; Not again, please.; They promised a lot and gave nothing.; The handle fell off.; I threw it away.; Half the audience left at the break.; I got sick on the same night.; Too much money for so little.; It hurts my feet after five minutes.
            """, ';'));

    private static string[] List(string words, char separator = ',') => words.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
