import type { Answers } from '../../answers';
import { checkMark, jiraRights } from '../../check-line';
import { namesOf } from '../../names';
import { forApex } from '../files/quote';

/**
 * Apex that asks Jira, through the credential and as whoever runs it, who it is and what it may, and prints one line that
 * `readCheckLine` understands. The line's beginning is put together, because a log repeats the code.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get
 */
export function checkJiraApex(answers: Answers): string {
  const [first, second] = [checkMark.slice(0, 4), checkMark.slice(4)];
  const project = answers.jiraProject;
  const query = `permissions=${jiraRights.join(',')}${project === '' ? '' : `&projectKey=${project}`}`;
  const base = `callout:${namesOf(answers).jira.named}/rest/api/3/`;
  return `// Asks Jira who it takes you for and what you may do there. It changes nothing.
// Run it as somebody who will use the credential: sf apex run --file scripts/check-jira.apex
String line;
try {
    HttpRequest request = new HttpRequest();
    request.setMethod('GET');
    request.setHeader('Accept', 'application/json');
    request.setTimeout(10000);
    request.setEndpoint(${forApex(`${base}myself`)});
    Integer myself = new Http().send(request).getStatusCode();
    String permissions = '-';
    List<String> missing = new List<String>();
    if (myself == 200) {
        request.setEndpoint(${forApex(`${base}mypermissions?${query}`)});
        HttpResponse response = new Http().send(request);
        permissions = String.valueOf(response.getStatusCode());
        if (response.getStatusCode() == 200) {
            Map<String, Object> answer = (Map<String, Object>) JSON.deserializeUntyped(response.getBody());
            Map<String, Object> rights = (Map<String, Object>) answer.get('permissions');
            for (String name : new List<String>{ ${jiraRights.map(forApex).join(', ')} }) {
                Map<String, Object> right = (Map<String, Object>) rights.get(name);
                if (right == null || right.get('havePermission') != true) {
                    missing.add(name);
                }
            }
        }
    }
    line = 'myself=' + myself + ' permissions=' + permissions
        + ' missing=' + (missing.isEmpty() ? '-' : String.join(missing, ','))
        + ' project=${project === '' ? '-' : project}';
} catch (Exception problem) {
    line = 'trouble=' + problem.getTypeName() + ': ' + problem.getMessage().replaceAll('\\\\s+', ' ');
}
System.debug(LoggingLevel.ERROR, ${forApex(first)} + ${forApex(`${second} `)} + line);
`;
}
