/**
 * Who may ask what, at each door. One row a procedure, one column a caller.
 *
 *     yes       gets past the door
 *     no        NOT_ALLOWED: may see where they are, and not do this
 *     unseen    NOT_FOUND: what they ask about does not exist for them
 *     unlet     NOT_LET_IN: Jira answers this account nothing, not even what it may do
 *     malformed INVALID_INPUT: the question does not say what it is about
 *
 * The callers:
 *
 *     nobody     is not logged in
 *     forged     is not logged in, and the page's own words say it is Ada
 *     unlet      has an account that Jira lets in nowhere, as one without a licence
 *     blind      Evan, where issue and project are hidden from him
 *     viewer     Vera, who may only look
 *     editor     Evan, who may edit the issue
 *     elsewhere  Paula, who administers other projects and may edit in this one
 *     lead       Paula, who administers this project
 *     blindAdmin Ada, who administers Jira, where issue and project are hidden from her
 *     admin      Ada, where she sees both
 *     lapsed     Ada, where nobody pays for the app: it asks for no licence
 *     stray      Paula on her project's page, whose question names another project
 *     unnamed    Ada, whose question names no project
 *
 * `notOffered`: the procedures of the other doors. Nobody gets an answer to them here.
 */
export const whoMayAsk = {
  /** The door of issue panel and issue action. */
  panel: {
    rows: `
                      nobody  forged  unlet   blind   viewer  editor  elsewhere  lead    blindAdmin  admin   lapsed
      openPanel       no      no      unlet   unseen  yes     yes     yes        yes     unseen      yes     yes
      linkRecords     no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      pushRecord      no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      pushAll         no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      changeOptions   no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      unlinkRecord    no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      readCards       no      no      unlet   unseen  yes     yes     yes        yes     unseen      yes     yes
      searchRecords   no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
      findWhereLinked no      no      unlet   unseen  no      yes     yes        yes     unseen      yes     yes
    `,
    notOffered: `
      openSettings testConnection saveConnection removeToken removeConnection makeDefault renameConnection
      bindProjects readProjects whatHangsOn openRotations prepareToken discardNext switchToken switchBack
      setReminderIssue readIssueTypes setPolicy stopSending startSending readChanges
      openAccess testAccess saveAccess removeAccess turnSalesforce setAudience setObjects offerObjects offerFields
      prepareSecret switchSecret discardSecret readUsage
      openSetUp saveSetUp noteJiraToken forgetJiraToken checkSetUp readSetUpPeople
      openBulk previewRun continueRun watchRun startPush pauseRun resumeRun cancelRun readItems countChanged
      countOpen countPast
      openLogIns beginLogIn finishLogIn endLogIn
    `,
  },

  /** The door of a project's page. */
  bulk: {
    rows: `
                      nobody  forged  unlet   blind   viewer  editor  elsewhere  lead    blindAdmin  admin   lapsed  stray
      openBulk        no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      previewRun      no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      continueRun     no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      watchRun        no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      startPush       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      pauseRun        no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      resumeRun       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      cancelRun       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      readItems       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      countChanged    no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      countOpen       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
      countPast       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     unseen
    `,
    notOffered: `
      openPanel linkRecords pushRecord pushAll changeOptions unlinkRecord readCards searchRecords findWhereLinked
      openSettings testConnection saveConnection removeToken removeConnection makeDefault renameConnection
      bindProjects readProjects whatHangsOn openRotations prepareToken discardNext switchToken switchBack
      setReminderIssue readIssueTypes setPolicy stopSending startSending readChanges
      openAccess testAccess saveAccess removeAccess turnSalesforce setAudience setObjects offerObjects offerFields
      openLogIns beginLogIn finishLogIn endLogIn
      prepareSecret switchSecret discardSecret readUsage
      openSetUp saveSetUp noteJiraToken forgetJiraToken checkSetUp readSetUpPeople
    `,
  },

  /** The door of the app's pages in Jira's administration. Project and question meet here in the question alone. */
  admin: {
    rows: `
                        nobody  forged  unlet   blind   viewer  editor  elsewhere  lead    blindAdmin  admin   lapsed  unnamed
      openSettings      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      testConnection    no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      saveConnection    no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      removeToken       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      removeConnection  no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      makeDefault       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      renameConnection  no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      bindProjects      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      readProjects      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      whatHangsOn       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      openRotations     no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      prepareToken      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      discardNext       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      switchToken       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      switchBack        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      setReminderIssue  no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      readIssueTypes    no      no      unlet   no      no      no      no         no      yes         yes     yes     malformed
      setPolicy         no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      stopSending       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      startSending      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      readChanges       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      openAccess        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      testAccess        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      saveAccess        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      prepareSecret     no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      switchSecret      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      discardSecret     no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      readUsage         no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      removeAccess      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      turnSalesforce    no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      setAudience       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      setObjects        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      offerObjects      no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      offerFields       no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      openSetUp         no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      saveSetUp         no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      noteJiraToken     no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      forgetJiraToken   no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      checkSetUp        no      no      unlet   no      no      no      no         no      yes         yes     yes     yes
      readSetUpPeople   no      no      unlet   no      no      no      no         no      yes         yes     yes     malformed
      openBulk          no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      previewRun        no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      continueRun       no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      watchRun          no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      startPush         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      pauseRun          no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      resumeRun         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      cancelRun         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      readItems         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      countChanged      no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      countOpen         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
      countPast         no      no      unlet   unseen  no      no      no         yes     unseen      yes     yes     malformed
    `,
    notOffered: `
      openPanel linkRecords pushRecord pushAll changeOptions unlinkRecord readCards searchRecords findWhereLinked
      openLogIns beginLogIn finishLogIn endLogIn
    `,
  },

  /** The door of each person's own page. Nothing it says is about anybody else, so it needs no other right. */
  person: {
    rows: `
                      nobody  forged  unlet   blind   viewer  editor  elsewhere  lead    blindAdmin  admin   lapsed
      openLogIns      no      no      unlet   yes     yes     yes     yes        yes     yes         yes     yes
      beginLogIn      no      no      unlet   yes     yes     yes     yes        yes     yes         yes     yes
      finishLogIn     no      no      unlet   yes     yes     yes     yes        yes     yes         yes     yes
      endLogIn        no      no      unlet   yes     yes     yes     yes        yes     yes         yes     yes
    `,
    notOffered: `
      openPanel linkRecords pushRecord pushAll changeOptions unlinkRecord readCards searchRecords findWhereLinked
      openSettings testConnection saveConnection removeToken removeConnection makeDefault renameConnection
      bindProjects readProjects whatHangsOn openRotations prepareToken discardNext switchToken switchBack
      setReminderIssue readIssueTypes setPolicy stopSending startSending readChanges
      openAccess testAccess saveAccess removeAccess turnSalesforce setAudience setObjects offerObjects offerFields
      prepareSecret switchSecret discardSecret readUsage
      openSetUp saveSetUp noteJiraToken forgetJiraToken checkSetUp readSetUpPeople
      openBulk previewRun continueRun watchRun startPush pauseRun resumeRun cancelRun readItems countChanged
      countOpen countPast
    `,
  },
} as const;

/**
 * What is read while Jira is asked who may, by procedure: the app's own storage and nothing else. Everything that is not here is
 * touched by nobody who is refused, and of what is here nothing is told to them.
 */
export const readAhead: Readonly<Record<string, readonly string[]>> = {
  searchRecords: ['connections.registry', 'searchCounts.read'],
};
